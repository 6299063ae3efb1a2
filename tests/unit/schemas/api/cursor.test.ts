import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import { type CursorScope, readCursor, writeCursor } from "@/lib/schemas/api/cursor";

const scope: CursorScope = { release: 3, list: "positions", filters: { stakeholder: ["PAK"] }, keys: 3 };
const PLACE = ["PAK", "border-control", "7WbUk8bn44"];

function refusalOf(cursor: string, at: CursorScope): string {
  try {
    readCursor(cursor, at);
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid" && error.parameter === "cursor")
      return error.message;
    throw error;
  }
  throw new Error("The cursor was not refused.");
}

describe("a cursor", () => {
  it("brings back any place, in letters that need no escape in an address", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }), (after) => {
        const bound = { ...scope, keys: after.length };
        const cursor = writeCursor(bound, after);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor(cursor, bound)).toEqual(after);
      }),
    );
  });

  it("fits the same filters however they are written", () => {
    const cursor = writeCursor(
      { ...scope, filters: { item: undefined, stakeholder: ["PAK", "IND"] } },
      PLACE,
    );
    expect(readCursor(cursor, { ...scope, filters: { stakeholder: ["IND", "PAK"] } })).toEqual(PLACE);
  });

  it("is refused by name for another release, other filters and another list", () => {
    const cursor = writeCursor(scope, PLACE);
    expect(refusalOf(cursor, { ...scope, release: 4 })).toMatch(
      /belongs to release 3, and this is release 4/,
    );
    expect(refusalOf(cursor, { ...scope, filters: {} })).toMatch(/other filters/);
    expect(refusalOf(cursor, { ...scope, filters: { stakeholder: ["IND"] } })).toMatch(/other filters/);
    expect(refusalOf(cursor, { ...scope, list: "items" })).toMatch(/another list/);
    expect(refusalOf(cursor, { ...scope, keys: 4 })).toMatch(/no cursor of ours/);
  });

  it("is refused, and nothing worse, whatever stands in its place", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(btoaSafely)), (text) => {
        expect(refusalOf(text, scope)).toMatch(/^The cursor /);
      }),
    );
  });

  it("tells filters apart", () => {
    const filters = fc.record(
      {
        stakeholder: fc.subarray(["PAK", "IND", "CHN"], { minLength: 1 }),
        q: fc.string(),
        asOf: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const cursor = writeCursor({ ...scope, filters: one }, PLACE);
        if (written(one) === written(other))
          expect(readCursor(cursor, { ...scope, filters: other })).toEqual(PLACE);
        else expect(refusalOf(cursor, { ...scope, filters: other })).toMatch(/other filters/);
      }),
    );
  });
});

function btoaSafely(text: string): string {
  return Buffer.from(text).toString("base64url");
}

function written(filters: { stakeholder?: string[]; q?: string; asOf?: string }): string {
  const { stakeholder, q, asOf } = filters;
  return JSON.stringify([stakeholder && [...stakeholder].sort(), q, asOf]);
}
