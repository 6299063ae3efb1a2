import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles, root } from "../architecture/modules";

/** A door is a page or a route of the site, named by its file. */
export function listDoors(folder: string): string[] {
  return listFiles(folder)
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .sort();
}

export function textOf(folder: string, door: string): string {
  return readFileSync(join(root, folder, door), "utf8");
}

/** What a route answers to besides HEAD; a page is read. */
export function methodsOf(folder: string, door: string): string[] {
  if (door.endsWith("page.tsx")) return ["GET"];
  const exported = textOf(folder, door).matchAll(/^export (?:async )?(?:const|function) ([A-Z]+)\b/gm);
  return [...exported].map(([, name]) => name ?? "");
}

/** A door's address, with a value for each of its parameters. */
export function addressOf(door: string, values: Readonly<Record<string, string>>): string {
  const segments = door
    .split("/")
    .slice(0, -1)
    .filter((segment) => !/^\(.*\)$/.test(segment));
  const filled = segments.flatMap((segment) => {
    const name = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(segment)?.[1];
    if (name === undefined) return [segment];
    if (segment.startsWith("[[")) return [];
    const value = values[name];
    if (value === undefined) throw new Error(`${door} needs a value for ${name}.`);
    return [value];
  });
  return `/${filled.join("/")}`;
}
