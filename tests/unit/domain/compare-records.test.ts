import { describe, expect, it } from "vitest";
import { spanOf } from "@/lib/domain/calendar";
import type { StatementChange } from "@/lib/domain/change";
import { tallyChanges } from "@/lib/domain/change-tally";
import { compareReleases, narrowChanges } from "@/lib/domain/compare-records";
import type { Position } from "@/lib/domain/position";
import { BASES } from "@/lib/domain/vocabulary";
import {
  EVERYTHING,
  makeEvidence,
  makeHoldings,
  makeItem,
  makeMembership,
  makePosition,
  makeSource,
  WORLD,
} from "../../support/holdings";

const NO_FILTER = { stakeholders: [], item: null, kind: null, layers: BASES, cause: null };

/** A passage with an address of its own, on which one position rests. */
function passage(id: string, on: string, fields: Partial<Position> = {}): Position {
  return makePosition({ evidence: [makeEvidence({ id, on, speaker: `Speaker of ${id}` })], ...fields });
}

const release = (before: Position[], after: Position[]) =>
  compareReleases(makeHoldings(before), makeHoldings(after), EVERYTHING);
const causes = (changes: readonly StatementChange[]) => changes.map(({ id, cause }) => `${id} ${cause}`);

describe("between two releases", () => {
  it("tells a new statement from an older one newly found by what had been read for that stakeholder", () => {
    const added = [
      passage("usa-after", "2022-06-02", { stakeholder: "USA" }),
      passage("usa-before", "2022-06-01", { stakeholder: "USA" }),
      passage("pak-same-day", "2022-06-02"),
      passage("pak-after", "2024-04-01"),
    ];
    expect(new Set(causes(release([], added).statements))).toEqual(
      new Set([
        "usa-after new-statement",
        "usa-before older-found",
        "pak-same-day older-found",
        "pak-after new-statement",
      ]),
    );
  });

  it("never calls a doubtful date new: every day it can mean must lie after the horizon", () => {
    const [change] = release([], [passage("x", "2024")]).statements;
    expect(change?.cause).toBe("older-found");
    expect(release([], [passage("x", "2025")]).statements[0]?.cause).toBe("new-statement");
  });

  it("shows both codings of a passage that was recoded", () => {
    const [change] = release(
      [passage("x", "2022-01-01", { basis: "analyst" })],
      [passage("x", "2022-01-01", { value: "conditional", condition: "if asked" })],
    ).statements;
    expect(change).toMatchObject({
      cause: "recoded",
      before: [{ value: "supports", basis: "analyst", condition: null }],
      after: [{ value: "conditional", basis: "official", condition: "if asked" }],
    });
  });

  it("calls a passage recoded when it comes to back a second position", () => {
    const one = passage("x", "2022-01-01");
    const { statements } = release([one], [one, { ...one, value: "practises", basis: "conduct" }]);
    expect(statements).toMatchObject([{ cause: "recoded", before: [{}], after: [{}, {}] }]);
  });

  it("tells another description from another coding", () => {
    const before = passage("x", "2022");
    expect(causes(release([before], [passage("x", "2022-05-03")]).statements)).toEqual(["x amended"]);
    const { statements } = release([before], [passage("x", "2022-05-03", { value: "opposes" })]);
    expect(causes(statements)).toEqual(["x recoded"]);
  });

  it("keeps what was withdrawn", () => {
    const [change] = release([passage("x", "2022-01-01")], []).statements;
    expect(change).toMatchObject({ cause: "withdrawn", before: [{ id: "x" }], after: [] });
  });

  it("marks another report of a statement that was held before", () => {
    const held = makePosition({ evidence: [makeEvidence({ id: "a", on: "2022-05-03" })] });
    const again = makePosition({ source: "part", evidence: [makeEvidence({ id: "b", on: "2022-05-03" })] });
    const { statements } = release([held], [held, again, passage("c", "2022-05-03")]);
    expect(statements.map(({ id, isRepeat }) => [id, isRepeat])).toEqual([
      ["b", true],
      ["c", false],
    ]);
  });

  it("finds nothing between a record and itself", () => {
    const same = [passage("x", "2022-01-01"), passage("y", "2023-01-01", { stakeholder: "SCO" })];
    const changes = release(same, structuredClone(same));
    expect(tallyChanges(changes)).toMatchObject({ passages: 0, cells: 0, registers: 0 });
  });

  it("lists what is new, amended or gone in the registers, field by field", () => {
    const after = makeHoldings([], {
      sources: [...WORLD.sources, makeSource("new")],
      items: [...WORLD.items.slice(1), makeItem("added", "threat", 9)],
      memberships: [makeMembership("SCO", "PAK", { from: "2017-06-09", to: "2025" })],
      stakeholders: WORLD.stakeholders.map((one) =>
        one.code === "PAK" ? { ...one, name: "Pakistan" } : one,
      ),
    });
    const { registers } = compareReleases(makeHoldings([]), after, EVERYTHING);
    expect(registers.stakeholders).toMatchObject([
      { what: "amended", fields: ["name"], row: { code: "PAK" } },
    ]);
    expect(registers.sources).toMatchObject([{ what: "added", row: { id: "new" } }]);
    expect(registers.items.map(({ what, row }) => [what, row.code])).toEqual([
      ["added", "added"],
      ["gone", "joint-operations"],
    ]);
    expect(registers.memberships.map(({ what, row }) => [what, row.member])).toEqual([
      ["amended", "PAK"],
      ["gone", "IND"],
      ["gone", "AFG-REP"],
    ]);
  });

  it("orders states by name before groups, and each one's passages newest first", () => {
    const { statements } = release(
      [],
      [
        passage("sco", "2024-01-01", { stakeholder: "SCO" }),
        passage("old", "2021-01-01"),
        passage("new", "2023-01-01"),
        passage("ind", "2020-01-01", { stakeholder: "IND" }),
      ],
    );
    expect(statements.map(({ id }) => id)).toEqual(["ind", "new", "old", "sco"]);
  });
});

describe("narrowing", () => {
  const changes = release(
    [passage("gone", "2022-01-01")],
    [
      passage("pak", "2025-01-01", { basis: "analyst" }),
      passage("threat", "2022-01-01", { item: "narcotics", kind: "threat", value: "mentioned" }),
      passage("ind", "2022-01-01", { stakeholder: "IND" }),
    ],
  );
  const ids = (filter: Partial<typeof NO_FILTER> | object) =>
    narrowChanges(changes, { ...NO_FILTER, ...filter }).statements.map(({ id }) => id);

  it("keeps what was asked for", () => {
    expect(ids({})).toEqual(["ind", "pak", "gone", "threat"]);
    expect(ids({ stakeholders: ["IND"] })).toEqual(["ind"]);
    expect(ids({ item: "narcotics" })).toEqual(["threat"]);
    expect(ids({ kind: "mechanism" })).toEqual(["ind", "pak", "gone"]);
    expect(ids({ layers: ["analyst"] })).toEqual(["pak"]);
    expect(ids({ cause: "withdrawn" })).toEqual(["gone"]);
  });

  it("counts by cause, and the counts add up", () => {
    const { causes: counts, passages } = tallyChanges(changes);
    expect(counts).toEqual({ "new-statement": 1, "older-found": 2, recoded: 0, amended: 0, withdrawn: 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(passages);
  });
});

it("a span of days belongs to the day on which it ends", () => {
  const [change] = release([], [passage("x", "2023")]).statements;
  expect(change?.day).toBe(spanOf("2023").last);
});
