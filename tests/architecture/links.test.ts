import { describe, expect, it } from "vitest";
import { readModules } from "./modules";

const modules = readModules(["app", "components", "lib/charts", "lib/format"]);

/** An address inside the site written out by hand; “/” alone and with a query are the comparison itself. */
function isHardCoded(text: string): boolean {
  return /^\/[\w[(]/.test(text);
}

describe("addresses inside the site", () => {
  it("are written in lib/routes.ts and nowhere else", () => {
    const found = modules.flatMap(({ path, texts }) =>
      texts.filter(isHardCoded).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it("would be noticed in links, forms and templates, and “/” with a query would not", () => {
    expect(
      ["/stakeholders/PAK", "/search", "/?cell=x", "/", "//cdn", "#main", "PAK/x"].filter(isHardCoded),
    ).toEqual(["/stakeholders/PAK", "/search"]);
    expect(modules.flatMap(({ texts }) => texts).length).toBeGreaterThan(500);
  });
});
