import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "@/lib/schemas/api/page-of";

const scope = { release: 1, list: "items", filters: {} };

describe("paging a list at hand", () => {
  it("tells every row once and in order, whatever the size of the page", () => {
    const rows = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 70 }), (codes, limit) => {
        const told: string[] = [];
        let cursor: string | undefined;
        do {
          const { page, next } = pageOf({ rows: codes, codeOf: String, query: { limit, cursor }, scope });
          if (next) expect(page).toHaveLength(limit);
          told.push(...page);
          cursor = next ?? undefined;
        } while (cursor);
        expect(told).toEqual(codes);
      }),
    );
  });
});
