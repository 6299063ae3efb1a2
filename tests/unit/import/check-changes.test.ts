import { describe, expect, it } from "vitest";
import { compareCells } from "@/lib/domain/compare-cells";
import { BASES } from "@/lib/domain/vocabulary";
import { checkChanges } from "@/lib/import/check-changes";
import { applyChanges, holdingsOf, keyOf, type Lines } from "@/lib/import/record-lines";
import { positionKey } from "@/lib/import/stable-ids";
import type { AnyLine } from "@/lib/schemas/record-draft";
import { itemLine, makeLines, positionLine, sourceLine } from "../../support/data-set";

function living(): Lines {
  const { stakeholders, items, sources, memberships, notApplicable, positions } = makeLines();
  const rows = (entity: Parameters<typeof keyOf>[0], lines: AnyLine[]) =>
    new Map(lines.map((line) => [keyOf(entity, line), line]));
  return {
    stakeholder: rows("stakeholder", stakeholders),
    item: rows("item", items),
    source: rows("source", sources),
    membership: rows("membership", memberships),
    not_applicable: rows("not_applicable", notApplicable),
    position: rows("position", positions),
    chart: new Map(),
  } as Lines;
}

describe("the cells that readers would find changed", () => {
  it("are those whose marks the changes move, and no others", () => {
    const lens = { asOf: "2024-01-01", layers: BASES, sources: null };
    const line = positionLine({ value: "opposes" });
    const change = { entity: "position" as const, baseKey: positionKey(positionLine()), line };
    const [before, after] = [living(), applyChanges(living(), [change])].map(holdingsOf);
    if (!before || !after) throw new Error("No holdings.");
    const cells = compareCells({ holdings: before, lens }, { holdings: after, lens });
    expect(cells.map(({ shift, stakeholder, item }) => [shift, stakeholder.code, item.code])).toEqual([
      ["turned", "PAK", "intelligence-sharing"],
    ]);
  });
});

describe("the rules between records, for the record as it would be", () => {
  it("find nothing wrong with nothing changed", () => {
    expect(checkChanges(living(), [])).toEqual({ byChange: new Map(), elsewhere: [] });
  });

  it("tell what is wrong with a change beside it", () => {
    const line = positionLine({ source: "nowhere" });
    const { byChange, elsewhere } = checkChanges(living(), [
      { id: "7", entity: "position", baseKey: null, line },
    ]);
    expect(byChange.get("7")).toEqual(["unknown source nowhere"]);
    expect(elsewhere).toEqual([]);
  });

  it("tell what a change makes wrong elsewhere", () => {
    const gone = { id: "1", entity: "source" as const, baseKey: "000", line: null };
    const { byChange, elsewhere } = checkChanges(living(), [gone]);
    expect(byChange.size).toBe(0);
    expect(elsewhere.length).toBe(living().position.size);
    expect(elsewhere[0]).toMatch(/^position \w+ unknown source 000$/);
  });

  it("take what the same changes bring along", () => {
    const source = { id: "1", entity: "source" as const, baseKey: null, line: sourceLine("new") };
    const line = positionLine({ source: "new" });
    const position = { id: "2", entity: "position" as const, baseKey: null, line };
    expect(checkChanges(living(), [source, position]).byChange.size).toBe(0);
  });

  it("refuse a key that is taken, and let two records change places", () => {
    const [a, b] = [positionLine(), positionLine({ item: "joint-operations" })];
    const taken = { id: "1", entity: "position" as const, baseKey: null, line: a };
    expect(checkChanges(living(), [taken]).byChange.get("1")?.[0]).toMatch(/is on record already/);
    const moved = { id: "2", entity: "position" as const, baseKey: positionKey(a), line: b };
    expect(checkChanges(living(), [taken, moved]).byChange.size).toBe(0);
  });

  it("never let an item become one of another kind", () => {
    const line = { ...itemLine("joint-operations", "threat", 2) };
    const change = { id: "1", entity: "item" as const, baseKey: "joint-operations", line };
    expect(checkChanges(living(), [change]).byChange.get("1")).toContain(
      "is a mechanism and cannot become a threat: give it another code",
    );
  });
});
