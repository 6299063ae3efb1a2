import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "@/lib/domain/editorial";
import { differingFields, mergeFields } from "@/lib/domain/merge-fields";

const draft: fc.Arbitrary<Draft> = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d"),
  fc.constantFrom("", "x", "y", "z"),
);

describe("two versions of one form", () => {
  it("merge without a clash where they changed different fields, and keep every change", () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, theirs, mine) => {
        const { draft: merged, clashes } = mergeFields(base, theirs, mine);
        for (const name of ["a", "b", "c", "d"]) {
          const [was, their, my, is] = [base[name], theirs[name], mine[name], merged[name]];
          if (my !== was) expect(is).toBe(my);
          else expect(is).toBe(their);
          expect(clashes.includes(name)).toBe(my !== was && their !== was && my !== their);
        }
      }),
    );
  });

  it("merge to the same from either side when nothing clashes", () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, theirs, mine) => {
        const one = mergeFields(base, theirs, mine);
        if (one.clashes.length === 0) expect(one.draft).toEqual(mergeFields(base, mine, theirs).draft);
      }),
    );
  });

  it("are mine alone when nobody else changed anything", () => {
    fc.assert(
      fc.property(draft, draft, (base, mine) => {
        expect(mergeFields(base, base, mine)).toEqual({ draft: mine, clashes: [] });
      }),
    );
  });
});

describe("the fields that differ", () => {
  it("leave out what is empty on one side and missing on the other", () => {
    expect(differingFields({ a: "", b: "x", c: "y" }, { b: "z", c: "y", d: "" })).toEqual(["b"]);
  });
});
