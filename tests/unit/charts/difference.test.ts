import { describe, expect, it } from "vitest";
import { compareCharts } from "@/lib/charts/difference";
import type { Holdings } from "@/lib/domain/holdings";
import { definitionOf, modelOf } from "./published-models";
import { holdings, position } from "./small-holdings";

const definition = definitionOf("stance");
const at = (data: Holdings) => ({ model: modelOf(definition, data), holdings: data });
const before = holdings();

describe("a pinned chart, later", () => {
  it("is unchanged when nothing under it changed", () => {
    const threat = position({ who: "DDD", on: "drugs", kind: "threat", value: "primary", basis: "official" });
    expect(compareCharts(at(before), at(holdings({ positions: [...before.positions, threat] })))).toBe(
      "none",
    );
  });

  it("has a newer version when something was added", () => {
    const more = position({ who: "DDD", on: "strikes", value: "supports", basis: "official" });
    expect(compareCharts(at(before), at(holdings({ positions: [...before.positions, more] })))).toBe("newer");
  });

  it.each(["tiles", "map", "matrix"] as const)(
    "has a newer version when a silence drawn on %s became another silence",
    (kind) => {
      const drawn = (data: Holdings) => ({
        model: modelOf(definitionOf(kind, { items: ["strikes"] }), data),
        holdings: data,
      });
      const unread = before.sources.map((source) => ({
        ...source,
        codedFor: source.codedFor.filter((code) => code !== "DDD"),
      }));
      expect(compareCharts(drawn({ ...before, sources: unread }), drawn(before))).toBe("newer");
      expect(compareCharts(drawn(before), drawn(before))).toBe("none");
    },
  );

  it("was corrected when evidence under it was recoded, even if no count moved", () => {
    const recoded = before.positions.map((one) =>
      one.stakeholder === "AAA" && one.basis === "official" && one.item === "sharing"
        ? { ...one, value: "conditional" as const, condition: "if asked" }
        : one,
    );
    expect(compareCharts(at(before), at(holdings({ positions: recoded })))).toBe("corrected");
  });

  it("was corrected when evidence under it was taken back", () => {
    expect(compareCharts(at(before), at(holdings({ positions: before.positions.slice(1) })))).toBe(
      "corrected",
    );
  });
});
