import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./modules";

const rows = readFileSync(join(root, "docs/security-asvs.md"), "utf8")
  .split("\n")
  .map((line) => /^\| (\d+\.\d+\.\d+) \| ([12]) \| .+ \| (met|n\/a|gap) \| (.+) \|$/.exec(line))
  .flatMap((found) =>
    found ? [{ number: found[1] ?? "", level: found[2], verdict: found[3], why: found[4] ?? "" }] : [],
  );

const TEST_ID = /`((?:unit|db|e2e|start|architecture)\/[\w./-]+)#([^`]+)`/g;

/** Why a test id names nothing; null when it names a test that is there. */
function faultOf(id: { file: string; piece: string }): string | null {
  const path = [`tests/${id.file}.test.ts`, `tests/${id.file}.spec.ts`].find((one) =>
    existsSync(join(root, one)),
  );
  if (!path) return `${id.file}: no such file`;
  return readFileSync(join(root, path), "utf8").includes(id.piece) ? null : `${id.file}: no “${id.piece}”`;
}

describe("the table of ASVS 5.0, level 2", () => {
  it("has each of its 70 and 183 requirements once, in order", () => {
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toHaveLength(253);
    expect(rows.filter(({ level }) => level === "1")).toHaveLength(70);
    expect(new Set(numbers).size).toBe(253);
    const byValue = (number: string) => number.split(".").reduce((sum, part) => sum * 100 + Number(part), 0);
    expect([...numbers].sort((a, b) => byValue(a) - byValue(b))).toEqual(numbers);
  });

  it("names tests that are there", () => {
    const ids = rows.flatMap(({ why }) =>
      [...why.matchAll(TEST_ID)].map(([, file = "", piece = ""]) => ({ file, piece })),
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });

  it("calls nothing met without a test or a document", () => {
    const bare = rows.filter(
      ({ verdict, why }) =>
        verdict === "met" && !why.match(TEST_ID) && !/\]\(|data rules on the method page|`lib\//.test(why),
    );
    expect(bare.map(({ number }) => number)).toEqual([]);
  });

  it("counts itself rightly", () => {
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    expect(readFileSync(join(root, "docs/security-asvs.md"), "utf8")).toContain(
      `Met ${count("met")}, not applicable ${count("n/a")}, gaps ${count("gap")}.`,
    );
  });
});
