import { describe, expect, it } from "vitest";
import { applyChanges } from "@/lib/import/record-lines";
import { type ImportPlan, LEAVE_OUT, NEW_SOURCE } from "@/lib/schemas/import-plan";
import { makeLines, type positionLine, sourceLine } from "@/tests/support/data-set";
import { judgeFile, toLines } from "@/tests/support/importing";

const lines = toLines(makeLines());

describe("a foreign table of votes", () => {
  const defaults = {
    basis: "official",
    source: "000",
    "evidence.saidOn": "2022-05",
    "evidence.paragraph": "3",
    "evidence.phrase": "voted {Vote}",
    "evidence.paraphrase": "Voted {Vote} on {Motion}.",
  };
  const words = { value: { yes: "supports", no: "opposes", abstain: LEAVE_OUT } };
  const LONG =
    "Country;Motion;Vote\nPAK in full;Joint operations;Yes\nIND;joint-operations;NO\nIND;intelligence-sharing;abstain\n";

  it("in long form becomes positions, once its words are explained", async () => {
    const unexplained = await judgeFile("votes.csv", LONG, { lines, plan: { defaults } });
    expect(unexplained.plan.columns).toEqual(["stakeholder", "item", "value"]);
    expect(unexplained.summary.unknown.map(({ word, near }) => [word, near[0]])).toEqual([
      ["Yes", "supports"],
      ["NO", "opposes"],
      ["abstain", LEAVE_OUT],
    ]);
    const { rows, changes } = await judgeFile("votes.csv", LONG, { lines, plan: { defaults, words } });
    expect(rows.map(({ verdict }) => verdict)).toEqual(["create", "create", "left-out"]);
    expect(changes[0]?.line).toMatchObject({
      stakeholder: "PAK",
      value: "supports",
      basis: "official",
      evidence: [{ phrase: "voted Yes", saidOn: "2022-05", paraphrase: "Voted Yes on Joint operations." }],
    });
  });

  it.each([
    ["items", "Country;joint operations;Intelligence-Sharing\nPAK;Yes;abstain\nIND;;no\n"],
    ["stakeholders", "Thesis;PAK;ind\njoint-operations;Yes;\nintelligence-sharing;abstain;no\n"],
  ])("with %s for columns becomes the same positions, cell by cell", async (_name, text) => {
    const more = { "evidence.phrase": "voted {cell}", "evidence.paraphrase": "Voted {cell} on {heading}." };
    const plan = { defaults: { ...defaults, ...more }, words };
    const { rows, changes } = await judgeFile("votes.csv", text, { lines, plan });
    expect(rows.map(({ verdict }) => verdict).sort()).toEqual(["create", "create", "left-out"]);
    const made = changes.map(({ line }) => line as ReturnType<typeof positionLine>);
    expect(made.map(({ stakeholder, item, value }) => `${stakeholder} ${item} ${value}`).sort()).toEqual([
      "IND intelligence-sharing opposes",
      "PAK joint-operations supports",
    ]);
  });

  it("may hold words that a program would stumble over", async () => {
    const text = "Country;Motion;Vote\nconstructor;__proto__;toString\nPAK;joint-operations;__proto__\n";
    const said = { value: { proto: "supports" } };
    const { rows, summary } = await judgeFile("votes.csv", text, { lines, plan: { defaults, words: said } });
    expect(rows.map(({ verdict }) => verdict)).toEqual(["error", "create"]);
    expect(summary.unknown.map(({ word }) => word)).toEqual(["constructor", "__proto__", "toString"]);
  });

  it("invents no source, basis or date: without them no row is in order", async () => {
    const { source: _source, ...rest } = defaults;
    const { rows, changes } = await judgeFile("votes.csv", LONG, { lines, plan: { defaults: rest, words } });
    expect(rows.filter(({ verdict }) => verdict === "create")).toEqual([]);
    expect(rows[0]?.problems).toContainEqual({ column: null, message: "Source must be filled in" });
    expect(changes).toEqual([]);
  });

  it("proposes new stakeholders and its own source, and widens a source, only when told to", async () => {
    const text = LONG.replace("PAK in full", "Ruritania");
    const fresh: ImportPlan["fresh"] = [
      {
        entity: "stakeholder",
        word: "Ruritania",
        draft: { code: "RUR", name: "Ruritania", shortName: "Ruritania", kind: "state" },
      },
    ];
    const before = await judgeFile("votes.csv", text, { lines, plan: { defaults, words } });
    expect(before.summary.unknown).toEqual([{ field: "stakeholder", word: "Ruritania", rows: 1, near: [] }]);
    const narrow = await judgeFile("votes.csv", text, { lines, plan: { defaults, words, fresh } });
    expect(narrow.summary.uncoded).toEqual([{ source: "000", stakeholders: ["RUR"] }]);
    expect(narrow.rows[0]?.problems[0]?.message).toBe("source 000 is not coded for RUR");
    const wide = await judgeFile("votes.csv", text, {
      lines,
      plan: { defaults, words, fresh, widen: ["000"] },
    });
    expect(wide.summary.counts).toMatchObject({ create: 2, error: 0 });
    const after = applyChanges(lines, wide.changes);
    expect(after.stakeholder.get("RUR")?.name).toBe("Ruritania");
    expect(after.source.get("000")?.codedFor).toEqual(["IND", "PAK", "SCO", "RUR"]);
  });

  it("takes a source that is proposed with it", async () => {
    const { authors: _authors, codedFor: _coded, ...own } = sourceLine("votes-2022");
    const draft = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value ?? ""]));
    const fresh: ImportPlan["fresh"] = [
      { entity: "source", word: NEW_SOURCE, draft: { ...draft, codedFor: "PAK" } },
    ];
    const plan = {
      ...{ defaults: { ...defaults, source: NEW_SOURCE }, fresh, widen: ["votes-2022"] },
      words: { ...words, source: { [NEW_SOURCE]: "votes-2022" } },
    };
    const { changes, summary } = await judgeFile("votes.csv", LONG, { lines, plan });
    expect(summary.counts).toMatchObject({ create: 2, error: 0 });
    expect(applyChanges(lines, changes).source.get("votes-2022")?.codedFor).toEqual(["PAK", "IND"]);
  });
});
