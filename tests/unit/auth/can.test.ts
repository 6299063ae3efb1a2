import { describe, expect, it } from "vitest";
import { authorise, can } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";

const work = (authors: string[], isSingleHanded = false) => ({ authors, isSingleHanded });

describe("nobody judges their own work", () => {
  it("whatever their role", () => {
    for (const role of ["reviewer", "admin"] as const) {
      const person = { id: "ann", role };
      expect(can(person, "publish", work(["ann", "bea"]))).toBe(false);
      expect(can(person, "review", work(["ann"]))).toBe(false);
      expect(can(person, "settle-coding", work(["ann"]))).toBe(false);
      expect(can(person, "publish", work(["bea"]))).toBe(true);
    }
  });

  it("unless the installation is one person's", () => {
    expect(can({ id: "ann", role: "reviewer" }, "publish", work(["ann"], true))).toBe(true);
    expect(can({ id: "ann", role: "editor" }, "publish", work(["bea"], true))).toBe(false);
  });

  it("and is told so, apart from a role that does not allow it at all", () => {
    const attempt = (role: "editor" | "reviewer") => () =>
      authorise({ id: "ann", role }, "publish", work(["ann"]));
    expect(attempt("reviewer")).toThrow(
      new AppError("forbidden", "Your own work has to be reviewed by somebody else."),
    );
    expect(attempt("editor")).toThrow(new AppError("forbidden", "Your role does not allow this."));
  });
});
