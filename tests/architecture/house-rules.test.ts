import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles, readModules, root } from "./modules";

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests"];
const modules = readModules([
  ...FOLDERS,
  "next.config.js",
  "playwright.config.ts",
  "prisma.config.ts",
  "vitest.config.ts",
]);

/** What the repository holds or is about to hold; where git does not answer, all but what is built or installed. */
function listRepository(): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  try {
    const answer = execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return answer.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
  } catch {
    return [...FOLDERS, "docs", "README.md", "package.json", "package-lock.json"].flatMap(listFiles);
  }
}

const BINARY = /\.(png|jpg|jpeg|webp|avif|ico|woff2?|pdf|zip|gz)$/;
const texts = listRepository()
  .filter((path) => !BINARY.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

describe("types", () => {
  it("are never any", () => {
    expect(modules.filter(({ hasAny }) => hasAny).map(({ path }) => path)).toEqual([]);
  });

  it("are never silenced", () => {
    const SILENCED = /@ts-(ignore|nocheck|expect-error)\b/;
    expect(modules.filter(({ text }) => SILENCED.test(text)).map(({ path }) => path)).toEqual([]);
    expect(`// @ts-${"ignore"}`).toMatch(SILENCED);
  });
});

describe("files", () => {
  const LIMIT = 200;
  const lineCount = (text: string) => text.trimEnd().split("\n").length;
  const hasReason = (text: string) => {
    const [first = ""] = text.split("\n");
    return /^(\/\/|\/\*|--|#)/.test(first.trim()) && first.split(/\s+/).length >= 5;
  };

  it("have no more than two hundred lines without saying why on the first", () => {
    const code = texts.filter(({ path }) => /\.(tsx?|m?js|css|sql)$/.test(path));
    const long = code.filter(({ text }) => lineCount(text) > LIMIT && !hasReason(text));
    expect(code.length).toBeGreaterThan(100);
    expect(long.map(({ path, text }) => `${path}: ${lineCount(text)} lines`)).toEqual([]);
  });

  it("are not named utils, helpers, misc, common or constants, nor gather others in an index", () => {
    const names = texts
      .map(({ path }) => path)
      .filter((path) => FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
    expect(
      names.filter((path) => /(^|\/)(utils?|helpers?|misc|common|constants?|index)\.(tsx?|m?js)$/.test(path)),
    ).toEqual([]);
  });

  it("are named in small letters and hyphens", () => {
    const sources = modules.map(({ path }) => path.split("/").at(-1) ?? "");
    expect(sources.filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.(tsx?|mts|m?js)$/.test(name))).toEqual([]);
  });
});

describe("the repository", () => {
  it("names no host of a package registry", () => {
    const HOST =
      /\b(registry\.(npm[j]s|yarnpkg)\.\w+|npm\.pkg\.git[h]ub|npm[m]irror\.|jfrog\.[i]o|code[a]rtifact\.|verd[a]ccio)/;
    expect(`https://registry.${"npmjs"}.org/x`).toMatch(HOST);
    expect(texts.filter(({ text }) => HOST.test(text)).map(({ path }) => path)).toEqual([]);
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, { resolved?: string }>;
    };
    const resolved = Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith("http"));
    expect(resolved).toEqual([]);
  });

  it("names no absolute path of the machine it stands on", () => {
    const home = /(^|[\s"'`(=:])(\/(home|Users)\/[a-z]|\/root\/|\/work\/|\/tmp\/bash|[A-Z]:\\Users)/;
    const here = root.replace(/\/$/, "");
    const isTelling = here.split("/").length > 2;
    expect(` ${"/wo"}rk/x`).toMatch(home);
    const named = texts.filter(({ text }) => home.test(text) || (isTelling && text.includes(`${here}/`)));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it("ships no text of a source: nothing but the coded data set", () => {
    const data = texts.map(({ path }) => path).filter((path) => path.startsWith("prisma/data/"));
    expect(data.filter((path) => /\.txt$/.test(path))).toEqual([]);
  });
});
