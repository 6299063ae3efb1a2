import { describe, expect, it } from "vitest";
import { type Module, packageOf, readModules } from "./modules";

const modules = readModules(["app", "components", "lib", "prisma", "scripts"]);
const byPath = new Map(modules.map((module) => [module.path, module]));
const under = (...folders: string[]) =>
  modules.filter(({ path }) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));
const isIn = (path: string, folders: readonly string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Imports of our own modules outside the folders allowed, as “from → to”. */
function strays(from: readonly Module[], allowed: readonly string[]): string[] {
  return from.flatMap(({ path, imports }) =>
    imports.flatMap(({ target }) =>
      target !== null && !isIn(target, allowed) ? [`${path} → ${target}`] : [],
    ),
  );
}

function packagesOf(from: readonly Module[]): string[] {
  const names = from.flatMap(({ imports }) =>
    imports.filter(({ target }) => target === null).map(({ specifier }) => packageOf(specifier)),
  );
  return [...new Set(names)].sort();
}

/** Everything that runs when a module is loaded, types left aside. */
function reachOf(start: Module): Set<string> {
  const seen = new Set<string>();
  const waiting = [start.path];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { target, isTypeOnly } of byPath.get(path)?.imports ?? []) {
      if (target !== null && !isTypeOnly) waiting.push(target);
    }
  }
  return seen;
}

const DOMAIN = ["lib/domain"];
const SHARED = ["lib/charts", "lib/embed", "lib/format", "lib/schemas", "lib/routes.ts", ...DOMAIN];
const SERVER = ["lib/db", "lib/import", "lib/server", "lib/env.ts", "lib/auth"];

describe("the walk", () => {
  it("saw more than fifty modules, and imports in them", () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(modules.length);
    for (const folder of ["app", "components", "lib/domain", "lib/charts", "lib/db", "lib/schemas"]) {
      expect(under(folder).length, folder).toBeGreaterThan(2);
    }
    expect(modules.some(({ isClient }) => isClient)).toBe(true);
  });
});

describe("the arrows", () => {
  it("lead from the domain nowhere else, and to no package", () => {
    expect(strays(under("lib/domain"), DOMAIN)).toEqual([]);
    expect(packagesOf(under("lib/domain"))).toEqual([]);
  });

  it("lead from charts to the domain and to scales, shapes and projections", () => {
    expect(strays(under("lib/charts"), ["lib/charts", ...DOMAIN])).toEqual([]);
    expect(["d3-geo", "d3-scale", "d3-shape"]).toEqual(
      expect.arrayContaining(packagesOf(under("lib/charts"))),
    );
  });

  it("lead from format, schemas and routes to each other and the domain, and to zod", () => {
    const shared = under("lib/embed", "lib/format", "lib/schemas", "lib/routes.ts");
    expect(strays(shared, SHARED)).toEqual([]);
    expect(packagesOf(shared)).toEqual(["zod"]);
  });

  it("lead from components to components and to what both sides share, never to app", () => {
    expect(strays(under("components"), ["components", ...SHARED])).toEqual([]);
  });

  it("never lead from lib to app or components", () => {
    // The shipped data set is data, not code.
    expect(strays(under("lib"), ["lib", "prisma/data"])).toEqual([]);
  });

  it("never lead from the site into scripts or tests", () => {
    expect(strays(under("app"), ["app", "components", "lib", ".next"])).toEqual([]);
  });
});

describe("the server's side", () => {
  it("is out of reach of every client module", () => {
    const reached = modules
      .filter(({ isClient }) => isClient)
      .flatMap((module) =>
        [...reachOf(module)].filter((path) => isIn(path, SERVER)).map((path) => `${module.path} ⇒ ${path}`),
      );
    expect(reached).toEqual([]);
  });

  it("says so itself: every module of lib/db and of lib/auth is server-only", () => {
    const bare = under("lib/db", "lib/auth").filter(({ isServerOnly }) => !isServerOnly);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it("alone has Node and PostgreSQL", () => {
    const users = modules.filter(({ imports }) =>
      imports.some(
        ({ specifier }) =>
          specifier.startsWith("node:") || ["pg", "next", "server-only"].includes(packageOf(specifier)),
      ),
    );
    const strangers = users.filter(
      ({ path }) => isIn(path, ["lib"]) && !isIn(path, [...SERVER, "lib/export"]),
    );
    expect(strangers.map(({ path }) => path)).toEqual([]);
    const pg = modules.filter(({ imports }) =>
      imports.some(({ specifier }) => packageOf(specifier) === "pg"),
    );
    expect(
      pg.filter(({ path }) => !isIn(path, [...SERVER, "prisma", "scripts"])).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe("Prisma", () => {
  it("stays in lib/db: its client, its types and the door to them", () => {
    const outside = modules.filter(({ path }) => !isIn(path, ["lib/db", "lib/auth"]));
    const leaks = outside.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier, target }) =>
            packageOf(specifier).startsWith("@prisma/") ||
            (target !== null && isIn(target, ["lib/db/generated", "lib/db/client.ts"])),
        )
        .map(({ specifier }) => `${path} → ${specifier}`),
    );
    expect(leaks).toEqual([]);
  });

  it("is in no word that leaves lib/db: modules that export pieces of queries are its own affair", () => {
    const inner = under("lib/db")
      .filter(({ text }) => /^export .*\bPrisma/m.test(text))
      .map(({ path }) => path);
    expect(inner).toContain("lib/db/client.ts");
    const users = modules.filter(({ imports }) =>
      imports.some(({ target }) => target !== null && inner.includes(target)),
    );
    expect(users.filter(({ path }) => !isIn(path, ["lib/db", "lib/auth"])).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe("clock, chance and environment", () => {
  const IMPURE =
    /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.\w|\bglobalThis\b|\bfetch\(|\bperformance\.now\b|\bcrypto\b/;
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

  it("have no part in domain, charts, format, schemas and routes", () => {
    const impure = under(...SHARED).filter(({ text }) => IMPURE.test(withoutComments(text)));
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it("would be noticed", () => {
    for (const text of ["new Date()", "Date.now()", "process.env.X", "Math.random()"])
      expect(text).toMatch(IMPURE);
    expect("new Date(Date.UTC(2024, 1, 0))").not.toMatch(IMPURE);
  });
});
