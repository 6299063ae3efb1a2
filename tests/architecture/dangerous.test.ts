import { describe, expect, it } from "vitest";
import { readModules } from "./modules";

const shipped = readModules(["app", "components", "lib"]);
const holding = (pattern: RegExp) => shipped.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/** Where markup is put in whole: each draws it itself, or escapes it, and tests of its own hold that. */
const MARKUP = [
  "components/charts/chart-figure.tsx",
  "components/charts/chart-table.tsx",
  "components/charts/legend.tsx",
  "components/map/map-figure.tsx",
  "components/published-chart/dataset-json.tsx",
];

describe("what ships", () => {
  it("was read whole", () => {
    expect(shipped.length).toBeGreaterThan(500);
  });

  it("makes no code, and no regular expression, of words", () => {
    expect(holding(/\beval\(|new Function\(|new RegExp\(|from "(?:node:)?vm"/)).toEqual([]);
  });

  it("puts markup in only where it is known for its own", () => {
    expect(holding(/dangerouslySetInnerHTML/).sort()).toEqual(MARKUP);
    expect(holding(/\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
  });

  it("gives the database no words as a query, and the machine none as a command", () => {
    expect(holding(/(?:queryRaw|executeRaw)Unsafe/)).toEqual([]);
    // Names that the code itself spells: of a part of the query, of a language.
    const naming = ["lib/db/queries/search-parts.ts", "lib/db/queries/search.ts"];
    expect(holding(/Prisma\.raw\(/).sort()).toEqual(naming);
    expect(holding(/from "(?:node:)?child_process"/)).toEqual([]);
  });

  it("asks nobody outside: the server fetches nothing, the browser only from this site", () => {
    const fetching = shipped.filter(({ text }) => /\bfetch\(|node:https?"|node:net"|node:dgram"/.test(text));
    const server = fetching.filter(({ isClient, path }) => !isClient && !path.startsWith("lib/server/"));
    // Both run in the browser: one asks the address of its own form, the other a chart's embed on this site.
    const inBrowser = ["components/admin/form-keeper.ts", "components/published-chart/probe-embed.ts"];
    expect(server.map(({ path }) => path).sort()).toEqual(inBrowser);
  });

  it("draws everything unguessable from the machine's own chance", () => {
    const drawing = shipped.filter(({ text }) => /Math\.random\(/.test(text)).map(({ path }) => path);
    expect(drawing).toEqual([]);
  });
});
