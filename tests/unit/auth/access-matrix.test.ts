import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Action, can } from "@/lib/auth/can";
import { ROLES, type Role } from "@/lib/domain/editorial";
import { listFiles, root } from "../../architecture/modules";

const EVERYBODY: Role[] = ["viewer", "editor", "reviewer", "admin"];
const EDITING: Role[] = ["editor", "reviewer", "admin"];
const REVIEWING: Role[] = ["reviewer", "admin"];
const ADMINS: Role[] = ["admin"];

/** Who may open or send what, written by hand: the code must come to the same, and leave nothing out. */
const MATRIX: Record<string, Role[]> = {
  "page.tsx": EVERYBODY,
  "account/page.tsx": EVERYBODY,
  "account/revoke/route.ts": EVERYBODY,
  "audit/page.tsx": ADMINS,
  "changesets/page.tsx": EVERYBODY,
  "changesets/open/route.ts": EDITING,
  "changesets/start/route.ts": EDITING,
  "changesets/[id]/page.tsx": EVERYBODY,
  "changesets/[id]/move/route.ts": EDITING,
  "changesets/[id]/publish/route.ts": REVIEWING,
  "changesets/[id]/changes/[change]/page.tsx": EVERYBODY,
  "changesets/[id]/changes/[change]/save/route.ts": EDITING,
  "changesets/[id]/changes/[change]/settle/route.ts": EDITING,
  "changesets/[id]/changes/[change]/drop/route.ts": EDITING,
  "export/route.ts": ADMINS,
  "people/page.tsx": ADMINS,
  "people/invite/route.ts": ADMINS,
  "people/remove/route.ts": ADMINS,
  "people/role/route.ts": ADMINS,
  "records/page.tsx": EVERYBODY,
  "records/[entity]/[key]/page.tsx": EVERYBODY,
  "releases/page.tsx": EVERYBODY,
  "releases/undo/route.ts": EDITING,
  "settings/page.tsx": ADMINS,
  "settings/save/route.ts": ADMINS,
};

/** What changes people, settings or the record asks for the second factor again, and so does what takes all of it along. */
const SENSITIVE = [
  "changesets/[id]/publish/route.ts",
  "export/route.ts",
  "people/invite/route.ts",
  "people/remove/route.ts",
  "people/role/route.ts",
  "settings/save/route.ts",
];

const FOLDER = "app/admin";
const doors = listFiles(FOLDER)
  .map((path) => path.slice(FOLDER.length + 1))
  .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path));
const textOf = (door: string) => readFileSync(join(root, FOLDER, door), "utf8");

/** The action that a door asks for, in the one way in which a door can be made. */
function actionOf(door: string): Action | undefined {
  const way = door.endsWith("page.tsx")
    ? /renderWorkshop\(\s*\{\s*action: "([^"]+)"/
    : /export const POST = handleForm\(\s*\{\s*action: "([^"]+)"/;
  return way.exec(textOf(door))?.[1] as Action | undefined;
}

describe("every page and every form behind the sign-in", () => {
  it("stands in the matrix, and nothing else does", () => {
    expect(doors.sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it.each(Object.entries(MATRIX))("%s opens to %s and to nobody else", (door, roles) => {
    const action = actionOf(door);
    if (!action) throw new Error("This door asks for no action.");
    expect(ROLES.filter((role) => can({ id: "x", role }, action))).toEqual(roles);
  });

  it("has no second way in: no other method, and nothing that a page would prepare ahead", () => {
    for (const door of doors) {
      const exported = [...textOf(door).matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(
        ([, name]) => name,
      );
      const allowed = door.endsWith("route.ts") ? ["POST"] : ["metadata"];
      expect(
        exported.filter((name) => !allowed.includes(name ?? "")),
        door,
      ).toEqual([]);
    }
  });

  it("asks for the second factor again where it matters most", () => {
    const asking = doors.filter((door) => /isSensitive: true/.test(textOf(door)));
    expect(asking.sort()).toEqual([...SENSITIVE].sort());
  });
});
