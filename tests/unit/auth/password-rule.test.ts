import { describe, expect, it } from "vitest";
import { describeWeakPassword, SITE_WORDS } from "@/lib/auth/password-rule";

const judge = (password: string, known: string[] = []) => describeWeakPassword(password, known);

describe("a password", () => {
  it.each([
    "eight brown otters",
    "ЧетыреБобраИграют",
    "837492837469285",
    "        twelve spaces and words",
    `${"x7$".repeat(3)}Kq!2vB`,
    "the quick heron eats at seven ".repeat(4),
  ])("may be of any characters, spaces and other letters among them: %s", (password) => {
    expect(judge(password)).toBeNull();
  });

  it.each([
    "password1234",
    "123456789012",
    "qwertyuiopasdf",
    "aaaaaaaaaaaa",
    "iloveyou1234",
    "x".repeat(200),
  ])("is refused when it is guessed first: %s", (password) => {
    expect(judge(password)).toContain("guessed first");
  });

  it("has a least and a greatest length", () => {
    expect(judge("otters brown".slice(0, 11))).toContain("at least 12");
    expect(judge("otter ".repeat(34))).toContain("at most 200");
  });

  it("is more than the words of this site and its owner's name and address", () => {
    for (const word of SITE_WORDS) expect(judge(`${word} ${word} ${word} 2026`)).toContain("stand here");
    expect(judge("Common Ground editor 7")).toContain("stand here");
    expect(judge("ann.lindqvist@ngo 12", ["Ann Lindqvist", "ann.lindqvist@ngo.example"])).toContain(
      "stand here",
    );
    expect(judge("lindqvist eats brown otters", ["Ann Lindqvist"])).toBeNull();
  });
});
