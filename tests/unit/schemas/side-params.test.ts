import { describe, expect, it } from "vitest";
import { parseAskedPair, parseChoice, parseCode, parseSide, parseSides } from "@/lib/schemas/side-params";

const KNOWN = new Set(["PAK", "IND", "AFG-REP"]);

describe("a side in an address", () => {
  it("is a code, or a code at a date of any precision", () => {
    expect(parseSide("PAK").side).toEqual({ code: "PAK", date: null });
    expect(parseSide("AFG-REP@2021-06").side).toEqual({ code: "AFG-REP", date: "2021-06" });
    expect(parseSide("PAK@")).toEqual({ side: { code: "PAK", date: null }, notices: [] });
  });

  it("loses a date that does not exist, and says so", () => {
    for (const raw of ["PAK@2021-02-30", "PAK@soon", "PAK@2021@2022", "PAK@20211"]) {
      const { side, notices } = parseSide(raw);
      expect(side).toEqual({ code: "PAK", date: null });
      expect(notices.join()).toContain(raw);
    }
  });
});

describe("many sides in an address", () => {
  it("come as a list or repeated, in their order and without a limit", () => {
    expect(parseSides({ s: ["IND,PAK@2021", "PAK"] }, KNOWN).sides.map(({ code }) => code)).toEqual([
      "IND",
      "PAK",
      "PAK",
    ]);
    const years = Array.from({ length: 400 }, (_, index) => `PAK@${1600 + index}`).join(",");
    expect(parseSides({ s: years }, KNOWN).sides).toHaveLength(400);
  });

  it("leave out what is unknown or named twice, each with a sentence", () => {
    const { sides, notices } = parseSides({ s: "PAK,XXX,PAK" }, KNOWN);
    expect(sides).toEqual([{ code: "PAK", date: null }]);
    expect(notices).toEqual([
      expect.stringContaining("“XXX” is no stakeholder"),
      expect.stringContaining("twice"),
    ]);
  });
});

describe("the pair a form asks for", () => {
  it("joins each code with its date, and is none while one side is missing", () => {
    expect(parseAskedPair({ a: "PAK", aDate: "2021", b: "IND", bDate: "" })).toEqual(["PAK@2021", "IND"]);
    expect(parseAskedPair({ a: "PAK", b: "" })).toBeNull();
    expect(parseAskedPair({ a: "PAK" })).toBeNull();
  });
});

describe("a word of a closed list, and a code", () => {
  it("fall back with a sentence", () => {
    expect(parseChoice({ measure: "net" }, "measure", ["agreement", "net"])).toEqual({
      choice: "net",
      notices: [],
    });
    const wrong = parseChoice({ measure: "love" }, "measure", ["agreement", "net"]);
    expect(wrong.choice).toBe("agreement");
    expect(wrong.notices[0]).toContain("measure=love");
    expect(parseCode({ with: "XXX" }, "with", KNOWN)).toMatchObject({ code: null, notices: [/XXX/] });
    expect(parseCode({ with: "IND" }, "with", KNOWN)).toEqual({ code: "IND", notices: [] });
    expect(parseCode({}, "with", KNOWN)).toEqual({ code: null, notices: [] });
  });
});
