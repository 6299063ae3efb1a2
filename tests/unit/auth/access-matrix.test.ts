import { describe, expect, it } from "vitest";
import { type Action, can } from "@/lib/auth/can";
import { isFresh } from "@/lib/auth/session";
import { ROLES } from "@/lib/domain/editorial";
import { EDITING_API, ENTRANCE, OPEN, OPEN_FORMS, SENSITIVE, WORKSHOP } from "../../support/access-table";
import { listDoors, methodsOf, textOf } from "../../support/doors";

const FOLDER = "app/admin";
const doors = listDoors(FOLDER);

/** The action that a door asks for, in the one way in which a door can be made. */
function actionOf(door: string): Action | undefined {
  const way = door.endsWith("page.tsx")
    ? /renderWorkshop\(\s*\{\s*action: "([^"]+)"/
    : /export const POST = handleForm\(\s*\{\s*action: "([^"]+)"/;
  return way.exec(textOf(FOLDER, door))?.[1] as Action | undefined;
}

describe("every page and every route of the site", () => {
  it("stands in the table, and nothing else does", () => {
    const table = [
      ...Object.keys(WORKSHOP).map((door) => `admin/${door}`),
      ...Object.keys(EDITING_API).map((door) => `api/admin/v1/${door}`),
      ...ENTRANCE,
      ...OPEN,
      ...OPEN_FORMS,
    ];
    expect(table.sort()).toEqual(listDoors("app"));
  });

  it("changes nothing when it is only read", () => {
    const methods = listDoors("app")
      .filter((door) => !door.startsWith("api/admin/"))
      .map((door) => ({ door, methods: methodsOf("app", door) }));
    for (const one of methods) expect(["GET", "POST"], one.door).toContain(one.methods.join());
    const writing = methods.filter((one) => one.methods.includes("POST")).map(({ door }) => door);
    expect(writing.filter((door) => OPEN.includes(door))).toEqual([]);
    expect(writing.length).toBeGreaterThan(15);
  });
});

describe("every page and every form behind the sign-in", () => {
  it.each(Object.entries(WORKSHOP))("%s opens to %s and to nobody else", (door, roles) => {
    const action = actionOf(door);
    if (!action) throw new Error("This door asks for no action.");
    expect(ROLES.filter((role) => can({ id: "x", role }, action))).toEqual(roles);
  });

  it("has no second way in: no other method, and nothing that a page would prepare ahead", () => {
    for (const door of doors) {
      const exported = [
        ...textOf(FOLDER, door).matchAll(/^export (?:async )?(?:const|function) (\w+)/gm),
      ].map(([, name]) => name);
      const allowed = door.endsWith("route.ts") ? ["POST"] : ["metadata"];
      expect(
        exported.filter((name) => !allowed.includes(name ?? "")),
        door,
      ).toEqual([]);
    }
  });

  it("asks for the second factor again where it matters most", () => {
    const asking = doors.filter((door) => /isSensitive: true/.test(textOf(FOLDER, door)));
    expect(asking.sort()).toEqual([...SENSITIVE].sort());
  });

  it("takes a second factor for shown lately for ten minutes", () => {
    const shown = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const editor = { id: "x", name: "x", role: "admin", sessionId: "s" } as const;
    expect(isFresh({ ...editor, provenAt: shown(9) })).toBe(true);
    expect(isFresh({ ...editor, provenAt: shown(10) })).toBe(false);
  });
});

describe("every door of the editors' API", () => {
  const API = "app/api/admin/v1";

  it("stands in the matrix with each of its methods, and nothing else does", () => {
    const found = listDoors(API).map((door) => {
      const text = textOf(API, door);
      const exported = [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)];
      const methods = exported.map(([, method = ""]) => {
        const way = new RegExp(`export const ${method} = serveEditing\\(\\s*\\{ action: "([^"]+)"`);
        const action = way.exec(text)?.[1] as Action | undefined;
        return [method, action && ROLES.filter((role) => can({ id: "x", role }, action))];
      });
      return [door, Object.fromEntries(methods)];
    });
    expect(Object.fromEntries(found)).toEqual(EDITING_API);
  });
});
