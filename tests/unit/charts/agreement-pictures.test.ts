import { describe, expect, it } from "vitest";
import { drawAgreementHeat, levelOf } from "@/lib/charts/agreement-heat";
import { drawAgreementNetwork } from "@/lib/charts/agreement-network";
import { el, toMarkup } from "@/lib/charts/svg-node";
import { tallyAgreement } from "@/lib/domain/similarity";

const POINTS = ["A", "B", "C"].map((id) => ({ id, label: `Name ${id}`, collective: id === "C" }));

describe("the network", () => {
  const draw = () =>
    drawAgreementNetwork(POINTS, [
      { from: "A", to: "B", sign: "congruence", weight: 3 },
      { from: "A", to: "C", sign: "conflict", weight: 2 },
      { from: "B", to: "C", sign: "even", weight: 0 },
      { from: "A", to: "nobody", sign: "conflict", weight: 9 },
    ]);
  const markup = toMarkup(el("svg", {}, draw().nodes));

  it("is the same every time", () => {
    expect(toMarkup(el("svg", {}, draw().nodes))).toBe(markup);
  });

  it("tells the signs apart by more than colour, and leaves out ties to nobody", () => {
    expect(markup.match(/class="tie-congruence"/g)).toHaveLength(1);
    expect(markup.match(/class="tie-conflict"/g)).toHaveLength(1);
    expect(markup.match(/class="tie-cross"/g)).toHaveLength(1);
    expect(markup.match(/class="tie-even"/g)).toHaveLength(1);
    expect(markup).toContain("network-group");
  });

  it("keeps every name inside its picture", () => {
    const { width, height } = drawAgreementNetwork(
      [{ id: "A", label: "A very long name indeed", collective: false }],
      [],
    );
    expect(width).toBeGreaterThan(300);
    expect(height).toBe(width);
    expect(drawAgreementNetwork([], []).nodes).toHaveLength(1);
  });
});

describe("the heat picture", () => {
  it("draws one path a level, each pair once and its twin in the mirror, nothing where too little is on record", () => {
    const { nodes, height } = drawAgreementHeat({
      labels: ["A", "B", "C"],
      levels: [
        [null, 4, null],
        [4, null, 1],
        [null, 1, null],
      ],
    });
    const markup = toMarkup(el("svg", {}, nodes));
    expect(
      [...markup.matchAll(/<path d="([^"]*)" class="([^"]*)"/g)].map(([, d, level]) => [level, d]),
    ).toEqual([
      ["heat-1", "M1 2h0"],
      ["heat-4", "M0 1h0"],
    ]);
    expect(markup).toContain('<use href="#agreement-half" transform="matrix(0 1 1 0 0 0)"/>');
    expect(height).toBe(33);
  });

  it("is fullest only for full agreement", () => {
    expect(levelOf("agreement", tallyAgreement([0, 0, 0]))).toBe(4);
    expect(levelOf("agreement", tallyAgreement([0, 0, 1]))).toBe(3);
    expect(levelOf("conflict", tallyAgreement([0, 0, 0]))).toBe(0);
    expect(levelOf("net", tallyAgreement([2, 2, 2]))).toBe(0);
    expect(levelOf("agreement", tallyAgreement([0]))).toBeNull();
  });
});
