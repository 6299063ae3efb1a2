import { describe, expect, it } from "vitest";
import {
  doubledRoles,
  missingFields,
  PROPOSE,
  readColumnsForm,
  readDecisions,
} from "@/lib/schemas/import-forms";
import {
  emptyPlan,
  headerSignature,
  ImportPlan,
  LEAVE_OUT,
  NEW_SOURCE,
  toRemembered,
} from "@/lib/schemas/import-plan";

const columns = ["Country", "Motion", "Vote"];
const plan = emptyPlan("position", ["stakeholder", "item", "value"]);

describe("what a form says of the columns", () => {
  it("is taken column by column; a field there is none of leaves the column out", () => {
    const form = {
      "c.0": "stakeholder",
      "c.1": "__proto__",
      "c.2": "value",
      "f.basis": " official ",
      "f.none": "x",
    };
    expect(readColumnsForm(form, { plan, columns })).toMatchObject({
      columns: ["stakeholder", "", "value"],
      defaults: { basis: "official" },
    });
  });

  it("proposes a source of the file's own, and takes the proposal back with the choice", () => {
    const chosen = readColumnsForm({ "f.source": NEW_SOURCE }, { plan, columns });
    expect(chosen.fresh).toMatchObject([{ entity: "source", word: NEW_SOURCE }]);
    expect(ImportPlan.safeParse(chosen).success).toBe(true);
    expect(readColumnsForm({ "f.source": "000" }, { plan: chosen, columns }).fresh).toEqual([]);
  });

  it("lacks what neither a column nor anything else fills", () => {
    expect(missingFields(plan)).toEqual([
      "Basis",
      "Source",
      "Key phrase",
      "In our words",
      "Paragraph or its address",
    ]);
    const defaults = {
      ...{ basis: "official", source: "000", "evidence.phrase": "x", "evidence.paraphrase": "y" },
      "evidence.url": "https://example.org",
    };
    expect(missingFields({ ...plan, defaults })).toEqual([]);
    expect(missingFields({ ...plan, columns: ["stakeholder", "cells:item"], defaults })).toEqual([]);
    expect(missingFields({ ...plan, columns: ["item", "cells:item"], defaults })).toEqual(["Stakeholder"]);
    expect(missingFields({ ...plan, columns: ["key", "value"] })).toEqual([]);
    expect(doubledRoles({ ...plan, columns: ["item", "item", "", "", "cells:item", "cells:item"] })).toEqual([
      "item",
    ]);
  });
});

describe("decisions", () => {
  const asked = (as: string, field: string, word: string) => ({
    "w.0.field": field,
    "w.0.word": word,
    "w.0.as": as,
  });

  it("explain words whatever their capitals, or leave them out", () => {
    expect(readDecisions(asked("supports", "value", "YES"), plan).words).toEqual({
      value: { yes: "supports" },
    });
    expect(readDecisions(asked(LEAVE_OUT, "value", "Abstain"), plan).words).toEqual({
      value: { abstain: LEAVE_OUT },
    });
    expect(readDecisions(asked("", "value", "Yes"), plan).words).toEqual({});
  });

  it("propose a record for a word, whose code the word then means", () => {
    const proposed = readDecisions(asked(PROPOSE, "stakeholder", "Ruritania"), plan);
    expect(proposed.fresh).toMatchObject([
      { entity: "stakeholder", word: "Ruritania", draft: { name: "Ruritania" } },
    ]);
    const filled = readDecisions({ "f.p.0.code": "RUR", "f.p.0.kind": "state", "widen.0": "000" }, proposed);
    expect(filled.fresh[0]?.draft).toMatchObject({ code: "RUR", kind: "state", name: "Ruritania" });
    expect(filled.words).toEqual({ stakeholder: { ruritania: "RUR" } });
    expect(filled.widen).toEqual(["000"]);
    const dropped = readDecisions({ "drop.0": "1" }, filled);
    expect([dropped.fresh, dropped.widen]).toEqual([[], []]);
    expect(readDecisions(asked(PROPOSE, "value", "Yes"), plan).fresh).toEqual([]);
  });
});

describe("what is remembered of a header", () => {
  it("is kept under its names alone, and leaves out what belongs to one file", () => {
    expect(headerSignature([" COUNTRY", "Said on"])).toBe(headerSignature(["country", "said_on"]));
    const full: ImportPlan = {
      ...plan,
      defaults: { basis: "official", source: "000", "evidence.saidOn": "2021" },
      fresh: [{ entity: "stakeholder", word: "R", draft: {} }],
      widen: ["000"],
    };
    expect(toRemembered(full)).toEqual({ ...plan, defaults: { basis: "official" } });
  });
});
