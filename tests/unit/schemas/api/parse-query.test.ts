import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import { ENDPOINTS } from "@/lib/schemas/api/endpoints";
import { CellQuery, CsvQuery, MatrixQuery, NoQuery, PositionsQuery } from "@/lib/schemas/api/parameters";
import { parseQuery } from "@/lib/schemas/api/parse-query";

const parse = (query: string) => parseQuery(new URLSearchParams(query), PositionsQuery);

function problemOf(query: string, schema: Parameters<typeof parseQuery>[1] = PositionsQuery): AppError {
  try {
    parseQuery(new URLSearchParams(query), schema);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`“${query}” was not refused.`);
}

describe("the parameters of the API", () => {
  it("have their standard values where nothing is given", () => {
    expect(parse("")).toEqual({ limit: 100 });
    expect(parse("stakeholder=&layers=,")).toEqual({ limit: 100 });
    expect(parseQuery(new URLSearchParams(), MatrixQuery).kind).toBe("mechanism");
  });

  it("take lists with commas or repeated, each value once", () => {
    expect(parse("stakeholder=PAK,IND&stakeholder=PAK&limit=5")).toEqual({
      stakeholder: ["PAK", "IND"],
      limit: 5,
    });
  });

  it.each([
    ["limit=0", "limit"],
    ["limit=501", "limit"],
    ["limit=1.5", "limit"],
    ["limit=many", "limit"],
    ["limit=1&limit=2", "limit"],
    ["stakeholder=pak", "stakeholder"],
    ["item=Border", "item"],
    ["kind=weapon", "kind"],
    ["layers=official,rumour", "layers"],
    ["value=likes", "value"],
    ["source=%20x!", "source"],
    ["asOf=2023-02-29", "asOf"],
    ["asOf=", "asOf"],
    ["q=", "q"],
    ["q=%00", "q"],
    ["cursor=", "cursor"],
    ["release=1", "release"],
  ])("refuse %s, naming %s", (query, parameter) => {
    const problem = problemOf(query);
    expect([problem.code, problem.parameter]).toEqual(["invalid", parameter]);
    expect(problem.message).toContain(parameter);
  });

  it("say what was wrong, and what a misspelt name may have meant", () => {
    expect(problemOf("layers=official,rumour").message).toBe(
      "layers must be one of official, conduct, analyst, not “rumour”.",
    );
    expect(problemOf("stakholder=PAK").message).toMatch(/did you mean “stakeholder”\?$/);
    expect(problemOf("basis=official").message).toMatch(/did you mean “layers”\?$/);
    expect(problemOf("x=1", NoQuery).message).toBe("This address has no parameter “x”. It takes none.");
    expect(problemOf("raw=2", CsvQuery).parameter).toBe("raw");
    expect(problemOf("members=yes", MatrixQuery).parameter).toBe("members");
    expect(problemOf("kind=threat", CellQuery).parameter).toBe("kind");
  });

  it("never fail otherwise, whatever is written", () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(PositionsQuery.shape)), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        for (const { query } of ENDPOINTS) {
          try {
            parseQuery(new URLSearchParams(pairs), query);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            const { code, parameter } = error as AppError;
            expect(code).toBe("invalid");
            expect(pairs.some(([name]) => parameter?.startsWith(name.slice(0, 60)))).toBe(true);
          }
        }
      }),
      { numRuns: 60, examples: [[[["toString", ""]]], [[["__proto__", "x"]]], [[["constructor", ""]]]] },
    );
  });
});
