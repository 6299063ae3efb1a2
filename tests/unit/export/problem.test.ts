import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError, type AppErrorCode } from "@/lib/domain/app-error";
import { answerProblem } from "@/lib/export/problem";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("an error as a problem document", () => {
  it.each<[AppErrorCode, number]>([
    ["not-found", 404],
    ["invalid", 400],
    ["forbidden", 403],
    ["unauthenticated", 401],
    ["conflict", 409],
    ["unavailable", 503],
  ])("answers %s with status %i and the sentence meant for readers", async (code, status) => {
    const response = answerProblem(new AppError(code, "There is no release 9."));
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("Retry-After")).toBe(code === "unavailable" ? "5" : null);
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: code,
      status,
      detail: "There is no release 9.",
    });
  });

  it("names the parameter that is wrong, where it is one", async () => {
    const response = answerProblem(new AppError("invalid", "limit must be 500 or less.", "limit"));
    expect(await response.json()).toMatchObject({ status: 400, parameter: "limit" });
  });

  it("says nothing of our insides when the error was not foreseen, and logs it", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = answerProblem(new Error("password=secret at /srv/db.ts:12"));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|db\.ts/);
    expect(log).toHaveBeenCalledOnce();
  });

  it.each([null, undefined, "text", 7])("answers 500 to the thrown value %j", (thrown) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(answerProblem(thrown).status).toBe(500);
  });
});
