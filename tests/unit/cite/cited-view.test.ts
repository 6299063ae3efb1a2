import { readdirSync } from "node:fs";
import { dirname, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { describeView } from "@/components/cite/cited-view";
import { parseCitedPath } from "@/lib/schemas/cited-path";

const names = new Map([
  ["PAK", "Pakistan"],
  ["border-control", "Border control"],
  ["UNM", "UN monitoring"],
]);

function describePath(path: string) {
  const cited = parseCitedPath(path);
  return cited && describeView(cited, names);
}

describe("the name of a view", () => {
  it.each([
    ["/", "The comparison: stakeholders by mechanism"],
    ["/?kind=threat&by=item", "The comparison: threats by stakeholder"],
    ["/?kind=wish", "The comparison: stakeholders by mechanism"],
    ["/?cell=PAK.border-control", "Pakistan, border control: one cell of the comparison"],
    ["/stakeholders", "Stakeholders"],
    ["/stakeholders/PAK?sort=x", "Pakistan: positions on record"],
    ["/items/UNM", "UN monitoring: who stands where"],
    ["/search?q=border", "Search for “border”"],
  ])("is read from its address: %s", (path, title) => {
    expect(describePath(path)?.title).toBe(title);
  });

  it.each(["/nowhere", "/stakeholders/XXX", "/items/PAK/more", "/?cell=PAK", "/?cell=XXX.border-control"])(
    "is not made up for what is not there: %s",
    (path) => {
      expect(describePath(path)).toBeNull();
    },
  );

  it("is fixed to a day exactly where the page looks at a day", () => {
    expect(describePath("/")?.hasDay).toBe(true);
    expect(describePath("/stakeholders/PAK")?.hasDay).toBe(false);
  });
});

describe("every page of the site", () => {
  // A piece of evidence is cited by its source, a chart by its title; the page about citing cites nothing of its own,
  // and what a reader suggests is nobody's to cite.
  const OF_THEIR_OWN = [
    "/cite",
    "/evidence/PAK",
    "/c/PAK/[[...slug]]",
    "/corrections/new",
    "/corrections/PAK",
  ];
  const pages = readdirSync("app/(site)", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`${sep}page.tsx`))
    .map(
      (file) =>
        `/${dirname(file)
          .split(sep)
          .join("/")
          .replace(/\[\w+\]/g, "PAK")}`,
    )
    .filter((path) => !OF_THEIR_OWN.includes(path));

  it("has a name to be cited by: a room's in cited-view.ts, or a tool's of the workbench", () => {
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.filter((path) => describePath(path) === null)).toEqual([]);
  });
});
