import { describe, expect, it } from "vitest";
import { nextMark } from "@/components/charts/next-mark";
import { layoutBars } from "@/lib/charts/layout";
import { BAR_MODELS } from "./sample-models";

const model = BAR_MODELS["stance-by-mechanism"];
const bars = model ? layoutBars(model, { width: 640 }).bars : [];

describe("keys on a chart", () => {
  it.each([
    ["ArrowRight", "sharing supports", "sharing practises"],
    ["ArrowLeft", "sharing practises", "sharing supports"],
    ["ArrowLeft", "strikes conditional", "strikes opposes"],
    ["ArrowDown", "strikes conditional", "sharing supports"],
    ["ArrowUp", "sharing supports", "strikes conditional"],
    ["Home", "sharing practises", "strikes conditional"],
    ["End", "strikes conditional", "sharing called-on"],
    ["ArrowLeft", "strikes opposes-deeds", null],
    ["ArrowUp", "strikes conditional", null],
    ["Enter", "strikes conditional", null],
    ["ArrowDown", "not there", null],
  ])("%s leads from %s to %s", (key, from, to) => {
    expect(nextMark(bars, from, key)).toBe(to);
  });
});
