import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles, root } from "./modules";

const TOP = ["app", "components", "lib", "prisma", "scripts", "tests", "docs", "public", ".ci"];
const FILE = /\.(tsx?|mts|m?js|json|jsonl|sql|prisma|css|md|cff|ya?ml|svg|png|toml)$/;

/** What a document names in backticks as a path of this repository: `lib/db`, `tests/e2e/`, `package.json`. */
function pathsIn(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/`([^`\s]+)`/g)]
    .map(([, token = ""]) => token.replace(/:\d+$/, "").replace(/\/$/, ""))
    .flatMap(expandBraces)
    .filter((token) => /^[\w.@()[\]/-]+$/.test(token))
    .filter(
      (token) =>
        (TOP.includes(token.split("/")[0] ?? "") && token.includes("/")) ||
        (!token.includes("/") && FILE.test(token)),
    );
}

/** What it links to or shows as a picture inside this repository. */
function linksIn(markdown: string, folder: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(folder, target)));
}

function expandBraces(token: string): string[] {
  const match = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/.exec(token);
  if (!match) return [token];
  const [, before = "", list = "", after = ""] = match;
  return list.split(",").map((part) => before + part.trim() + after);
}

const everyFile = TOP.flatMap(listFiles);

function isThere(path: string): boolean {
  if (existsSync(join(root, path))) return true;
  // A bare file name may stand for a file in a folder that the text has named before.
  return !path.includes("/") && everyFile.some((file) => file.endsWith(`/${path}`));
}

const documents = ["README.md", ...listFiles("docs").filter((path) => path.endsWith(".md"))].filter((path) =>
  existsSync(join(root, path)),
);

describe("paths named in documents", () => {
  it.each(documents)("all exist: %s", (document) => {
    const markdown = readFileSync(join(root, document), "utf8");
    const named = [...pathsIn(markdown), ...linksIn(markdown, dirname(document))];
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it("are noticed when they are gone", () => {
    const markdown =
      "See `lib/nowhere.ts`, `lib/domain/cell.ts`, `lib/{db,nothing}`, `npm start`, `/stakeholders` and `gone.json`.";
    expect(pathsIn(markdown).filter((path) => !isThere(path))).toEqual([
      "lib/nowhere.ts",
      "lib/nothing",
      "gone.json",
    ]);
  });

  it("are noticed in links and pictures, relative to the document", () => {
    const markdown = "[a](../README.md#two) ![b](gone.png) [c](https://example.org/x) [d](#here)";
    expect(linksIn(markdown, "docs")).toEqual(["README.md", "docs/gone.png"]);
  });

  it("are looked for in the README, once there is one", () => {
    expect(documents).toEqual(
      existsSync(join(root, "README.md")) ? expect.arrayContaining(["README.md"]) : [],
    );
  });
});
