import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import { parseLens } from "@/lib/schemas/lens";

const TODAY = "2026-01-01";
const parse = (query: string) =>
  parseLens(new URLSearchParams(query), { today: TODAY, sources: new Set(["000", "001"]) });

function problemOf(query: string): AppError {
  try {
    parse(query);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error(`“${query}” was not refused.`);
}

describe("a lens in an address of the API", () => {
  it("is whole where nothing narrows it", () => {
    expect(parse("")).toEqual({ asOf: TODAY, layers: ["official", "conduct", "analyst"], sources: null });
    expect(parse("layers=&source=")).toEqual(parse(""));
  });

  it("narrows by day, layers and sources", () => {
    expect(parse("asOf=2022-05-01&layers=analyst,official&source=000,001")).toEqual({
      asOf: "2022-05-01",
      layers: ["official", "analyst"],
      sources: ["000", "001"],
    });
  });

  it.each([
    "asOf=2023-02-29",
    "asOf=",
    "asOf=yesterday",
    "layers=rumour",
    "layers=official,rumour",
    "source=000,999",
  ])("refuses %s as invalid, quoting what is wrong", (query) => {
    const problem = problemOf(query);
    const [, value = ""] = query.split("=");
    expect(problem.code).toBe("invalid");
    expect(problem.message).toContain(`“${value.split(",").at(-1)}”`);
  });
});
