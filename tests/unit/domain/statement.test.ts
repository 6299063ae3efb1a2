import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exhibitsOf } from "@/lib/domain/cell-detail";
import {
  countStatements,
  distinctPositions,
  groupReports,
  newestDay,
  statementKey,
} from "@/lib/domain/statement";
import { anyPosition, anyPositions } from "../../support/arbitrary-holdings";
import { makeEvidence, makePosition, makeSource } from "../../support/holdings";

const speech = (source: string) => makePosition({ source, on: "2022-05-03", by: "Asif" });

describe("one statement, however often reported", () => {
  it("counts ten reports of one speech once", () => {
    const reports = Array.from({ length: 10 }, (_, index) => speech(`paper-${index}`));
    expect(countStatements(reports)).toBe(1);
  });

  it("counts two passages of one report as one statement", () => {
    const evidence = [
      makeEvidence({ paragraph: 3 }),
      makeEvidence({ paragraph: 9, phrase: "another phrase" }),
    ];
    expect(countStatements([makePosition({ evidence })])).toBe(1);
  });

  it.each([
    ["another speaker", { by: "Lavrov" }],
    ["another day", { on: "2022-05-04" }],
    ["another stakeholder", { stakeholder: "IND" }],
    ["another item", { item: "joint-operations" }],
    ["another value", { value: "opposes" as const }],
  ])("counts %s apart", (_, change) => {
    const first = { on: "2022-05-03", by: "Asif" };
    expect(countStatements([makePosition(first), makePosition({ ...first, ...change })])).toBe(2);
  });

  it("tells unnamed speakers apart by their source", () => {
    const unsigned = (source: string) => makePosition({ source, by: null });
    expect(countStatements([unsigned("whole"), unsigned("part")])).toBe(2);
    expect(countStatements([unsigned("whole"), unsigned("whole")])).toBe(1);
  });

  it("takes the last day of the source where the text gives none", () => {
    const undated = makeEvidence({ saidOn: null, span: { first: "2022-05-01", last: "2022-05-03" } });
    const dated = makeEvidence({ on: "2022-05-03" });
    const position = makePosition();
    expect(statementKey(position, undated)).toBe(statementKey(position, dated));
  });

  it("gives one key to two pieces exactly when speaker, stakeholder, item, day and value are the same", () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (a, b) => {
        const [left, right] = [a.evidence[0], b.evidence[0]];
        if (!left || !right) throw new Error("A position without evidence.");
        const identity = ({ stakeholder, item, value }: typeof a) => [stakeholder, item, value];
        const sameSpeaker =
          left.speaker === right.speaker && (left.speaker !== null || a.source === b.source);
        const same = sameSpeaker && left.saidOn === right.saidOn && identity(a).join() === identity(b).join();
        expect(statementKey(a, left) === statementKey(b, right)).toBe(same);
      }),
      { numRuns: 500 },
    );
  });

  it("never counts more statements than pieces of evidence, nor none where there is one", () => {
    fc.assert(
      fc.property(anyPositions, (positions) => {
        const pieces = positions.flatMap(({ evidence }) => evidence).length;
        expect(countStatements(positions)).toBeLessThanOrEqual(pieces);
        expect(countStatements(positions) > 0).toBe(pieces > 0);
      }),
    );
  });
});

describe("the newest day", () => {
  it("is the last day any piece can mean, and null without evidence", () => {
    const month = makePosition({ on: "2022-05" });
    const day = makePosition({ on: "2022-05-30" });
    expect(newestDay([day, month])).toBe("2022-05-31");
    expect(newestDay([])).toBeNull();
  });
});

describe("reports known to be of one statement", () => {
  const report = (source: string, by: string, fields = {}) =>
    makePosition({ source, by, statement: "paper-1", on: "2022-05-03", ...fields });
  const first = report("paper-0", "The Declaration");
  const best = report("paper-1", "Declaration of the ministers", { on: "2022-05-04" });
  const other = report("paper-2", "Ministers");

  it("count once, whomever and whichever day they name", () => {
    expect(countStatements([first, best, other])).toBe(1);
    expect(countStatements([first, report("paper-2", "Ministers", { value: "opposes" })])).toBe(2);
    expect(countStatements([first, report("paper-2", "Ministers", { stakeholder: "IND" })])).toBe(2);
  });

  it("are one position, of which the best report stays", () => {
    expect(distinctPositions([first, best, other])).toEqual([best]);
    expect(distinctPositions([first, other])).toEqual([first]);
  });

  it("are as many positions as there are bases: words are no deeds", () => {
    expect(distinctPositions([first, report("paper-2", "Ministers", { basis: "conduct" })])).toHaveLength(2);
  });

  it("stand behind the best of them, each with all its passages", () => {
    const sources = [0, 1, 2].map((n) => makeSource(`paper-${n}`, { statement: "paper-1" }));
    const [together, ...rest] = groupReports(exhibitsOf([first, best, other], sources));
    expect(rest).toEqual([]);
    expect(together?.best.map(({ source }) => source.id)).toEqual(["paper-1"]);
    expect(together?.others.map(({ source }) => source.id).sort()).toEqual(["paper-0", "paper-2"]);
  });

  it("lose no statement and no evidence, whatever the positions", () => {
    fc.assert(
      fc.property(anyPositions, (positions) => {
        const distinct = distinctPositions(positions);
        expect(countStatements(distinct)).toBe(countStatements(positions));
        expect(distinctPositions(distinct)).toEqual(distinct);
        const exhibits = exhibitsOf(
          positions,
          ["whole", "part"].map((id) => makeSource(id)),
        );
        const grouped = groupReports(exhibits).flatMap(({ best: own, others }) => [...own, ...others]);
        expect(new Set(grouped)).toEqual(new Set(exhibits));
      }),
    );
  });
});
