import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureAgreement } from "@/lib/domain/coding-agreement";
import { type CodedPosition, differingCodes, isDifference, matchCodings } from "@/lib/domain/coding-match";
import { choicesFor, settlePair, undecidedPlaces } from "@/lib/domain/coding-settlement";
import { BASES, type Basis, type PositionValue, SALIENCES, STANCES } from "@/lib/domain/vocabulary";

function coded(
  stakeholder: string,
  value: PositionValue,
  basis: Basis,
  paragraphs: number[] = [1],
  item = "joint-operations",
): CodedPosition {
  const kind = (STANCES as readonly string[]).includes(value) ? "mechanism" : "threat";
  const evidence = paragraphs.map((paragraph) => ({ paragraph, url: null, phrase: `words of ${paragraph}` }));
  return { stakeholder, item, kind, value, basis, blocks: [], evidence };
}

const shown = (pairs: ReturnType<typeof matchCodings<CodedPosition>>) =>
  pairs.map(({ first, second }) =>
    [first, second].map((one) => (one ? `${one.basis} ${one.value}` : "none")),
  );

describe("two codings of one source", () => {
  it("are matched by stakeholder and item alone", () => {
    const pairs = matchCodings(
      [coded("PAK", "supports", "official")],
      [coded("IND", "supports", "official"), coded("PAK", "supports", "official", [1], "border-control")],
    );
    expect(pairs).toHaveLength(3);
    expect(pairs.every(({ first, second }) => first === null || second === null)).toBe(true);
  });

  it("go together by basis and value, then basis, then value, then what is left", () => {
    const first = [coded("PAK", "supports", "official"), coded("PAK", "opposes", "conduct")];
    const second = [coded("PAK", "practises", "conduct"), coded("PAK", "supports", "official")];
    expect(shown(matchCodings(first, second))).toEqual([
      ["official supports", "official supports"],
      ["conduct opposes", "conduct practises"],
    ]);
    const left = matchCodings(
      [coded("PAK", "supports", "official"), coded("PAK", "opposes", "analyst")],
      [coded("PAK", "practises", "conduct"), coded("PAK", "opposes", "conduct")],
    );
    expect(shown(left)).toEqual([
      ["analyst opposes", "conduct opposes"],
      ["official supports", "conduct practises"],
    ]);
  });

  it("prefer, among equals, the passage both rest on", () => {
    const first = [coded("PAK", "supports", "official", [4])];
    const second = [coded("PAK", "opposes", "official", [9]), coded("PAK", "conditional", "official", [4])];
    expect(matchCodings(first, second)[0]?.second).toBe(second[1]);
  });

  it("differ in value, basis or what is blocked, or where no paragraph is shared", () => {
    const pair = {
      first: coded("PAK", "supports", "official"),
      second: coded("PAK", "opposes", "analyst", [2]),
    };
    expect(differingCodes(pair)).toEqual(["value", "basis", "passage"]);
    expect(isDifference({ first: pair.first, second: pair.first })).toBe(false);
    expect(isDifference({ first: null, second: pair.first })).toBe(true);
  });

  const anyCoding = fc.uniqueArray(
    fc
      .record({
        stakeholder: fc.constantFrom("PAK", "IND"),
        basis: fc.constantFrom(...BASES),
        value: fc.constantFrom<PositionValue>(...STANCES),
        paragraphs: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      })
      .map(({ stakeholder, basis, value, paragraphs }) => coded(stakeholder, value, basis, paragraphs)),
    { maxLength: 9, selector: ({ stakeholder, basis, value }) => `${stakeholder} ${basis} ${value}` },
  );
  const GROUND = { stakeholders: ["PAK", "IND", "CHN"], items: ["joint-operations", "border-control"] };

  it("take each position once, and as many as can be matched, whoever is called first", () => {
    fc.assert(
      fc.property(anyCoding, anyCoding, (first, second) => {
        const pairs = matchCodings(first, second);
        const taken = [
          ...pairs.flatMap(({ first: one }) => one ?? []),
          ...pairs.flatMap((pair) => pair.second ?? []),
        ];
        expect(taken).toHaveLength(first.length + second.length);
        expect(new Set(taken)).toEqual(new Set([...first, ...second]));
        const turned = matchCodings(second, first).map((pair) => [pair.second, pair.first]);
        const asSet = (list: unknown[]) => new Set(list.map((one) => JSON.stringify(one)));
        expect(asSet(pairs.map((pair) => [pair.first, pair.second]))).toEqual(asSet(turned));
      }),
    );
  });

  it("agree in everything with themselves, and alike both ways round", () => {
    fc.assert(
      fc.property(anyCoding, anyCoding, (first, second) => {
        const own = measureAgreement(first, first, GROUND);
        expect(own.fields.every(({ agreed, n }) => agreed === n)).toBe(true);
        const [there, back] = [
          measureAgreement(first, second, GROUND),
          measureAgreement(second, first, GROUND),
        ];
        expect(there.both).toBe(back.both);
        expect(there.fields.map(({ agreed, n }) => [agreed, n])).toEqual(
          back.fields.map(({ agreed, n }) => [agreed, n]),
        );
      }),
    );
  });
});

describe("agreement per field", () => {
  it("states what agreed of how many, by field, with alpha where values are fixed", () => {
    const [high, mid, low] = SALIENCES;
    const salience = (code: string, value: PositionValue) => coded(code, value, "analyst", [1], "narcotics");
    const first = [
      coded("PAK", "supports", "official"),
      coded("IND", "opposes", "official"),
      salience("PAK", high),
      salience("IND", mid),
      salience("CHN", low),
    ];
    const second = [
      coded("PAK", "supports", "official"),
      coded("IND", "opposes", "conduct", [7]),
      salience("PAK", mid),
      salience("IND", mid),
      coded("CHN", "supports", "analyst"),
    ];
    const ground = { stakeholders: ["PAK", "IND", "CHN"], items: ["joint-operations", "narcotics"] };
    const { both, fields } = measureAgreement(first, second, ground);
    expect(both).toBe(4);
    const [found, stance, weight, basis, blocks, passage] = fields;
    expect(found).toMatchObject({ agreed: 8, n: 10, scale: "nominal" });
    // Of six cells four are in both and two in one: worked out by hand, 1 − 11 × 4 ÷ (2 × 10 × 2).
    expect(found?.alpha).toBeCloseTo(1 - (11 * 4) / 40, 10);
    expect(stance).toMatchObject({ agreed: 2, n: 2, alpha: 1 });
    expect(weight).toMatchObject({ agreed: 1, n: 2, scale: "ordinal" });
    expect(basis).toMatchObject({ agreed: 3, n: 4 });
    expect(blocks).toMatchObject({ agreed: 0, n: 0, alpha: null });
    expect(passage).toMatchObject({ agreed: 3, n: 4, alpha: null });
  });
});

describe("what is settled", () => {
  const [first, second] = [
    coded("PAK", "supports", "official", [1, 2]),
    coded("PAK", "opposes", "official", [2, 3]),
  ];

  it("is the first, the second, both, none, or one's own", () => {
    const pair = { first, second };
    const standing = (choice: Parameters<typeof settlePair>[1]) =>
      settlePair(pair, choice).stands.map(({ position, isOwn }) => [position.value, isOwn]);
    expect(standing("first")).toEqual([["supports", false]]);
    expect(standing("second")).toEqual([["opposes", false]]);
    expect(standing("both")).toEqual([
      ["supports", false],
      ["opposes", false],
    ]);
    expect(standing("none")).toEqual([]);
    expect(standing("own")).toEqual([["supports", true]]);
  });

  it("joins the passages where both have the same codes, each once", () => {
    const twin = coded("PAK", "supports", "official", [2, 3]);
    const { stands } = settlePair({ first, second: twin }, "both");
    expect(stands.map(({ position }) => position.evidence.map(({ paragraph }) => paragraph))).toEqual([
      [1, 2, 3],
    ]);
  });

  it("needs a decision that the difference allows, and none where there is no difference", () => {
    const pairs = [
      { first, second },
      { first, second: null },
      { first, second: first },
    ];
    expect(choicesFor({ first: null, second })).not.toContain("first");
    expect(undecidedPlaces(pairs, { "0.choice": "both", "1.choice": "second" })).toEqual([1]);
    expect(undecidedPlaces(pairs, { "0.choice": "own", "1.choice": "none" })).toEqual([]);
  });
});
