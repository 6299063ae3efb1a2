import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ShippedReleaseLine } from "@/lib/schemas/data-set";
import { type DataSet, type Fault, type Placed, parseLines, readDataSet } from "./data-set";
import { lineKey } from "./line-key";

/** One release as it is shipped: everything known at it, whatever folder it came from. */
export interface ShippedRelease extends ShippedReleaseLine {
  dataSet: DataSet;
  faults: Fault[];
}

const LIST = "releases.jsonl";

/**
 * Reads the releases that prisma/data/releases.jsonl lists, oldest first. Each folder is laid over those before
 * it: a line with the key of an earlier one takes its place, any other is added.
 */
export async function readShippedReleases(
  folder: string,
): Promise<{ releases: ShippedRelease[]; faults: Fault[] }> {
  const content = await readFile(join(folder, LIST), "utf8").catch(() => null);
  if (content === null) return { releases: [], faults: [{ file: LIST, line: 0, message: "cannot be read" }] };
  const faults: Fault[] = [];
  const lines = parseLines({ file: LIST, content, schema: ShippedReleaseLine, faults });
  if (lines.length === 0 && faults.length === 0)
    faults.push({ file: LIST, line: 0, message: "lists no release" });
  const releases: ShippedRelease[] = [];
  for (const { value } of lines) {
    const layer = await readDataSet(join(folder, value.folder), value.folder);
    const before = releases.at(-1);
    const dataSet = before ? layOver(before.dataSet, layer.dataSet) : layer.dataSet;
    releases.push({ ...value, dataSet, faults: layer.faults });
  }
  return { releases, faults };
}

/** The lines of both sets, the upper one's in place of those it repeats. */
export function layOver(lower: DataSet, upper: DataSet): DataSet {
  return {
    stakeholders: merge(lower.stakeholders, upper.stakeholders, lineKey.stakeholder),
    memberships: merge(lower.memberships, upper.memberships, lineKey.membership),
    items: merge(lower.items, upper.items, lineKey.item),
    sources: merge(lower.sources, upper.sources, lineKey.source),
    notApplicable: merge(lower.notApplicable, upper.notApplicable, lineKey.notApplicable),
    positions: merge(lower.positions, upper.positions, lineKey.position),
    sha256: createHash("sha256").update(lower.sha256).update(upper.sha256).digest("hex"),
  };
}

function merge<T>(lower: Placed<T>[], upper: Placed<T>[], keyOf: (value: T) => string): Placed<T>[] {
  const replaced = new Set(upper.map(({ value }) => keyOf(value)));
  return [...lower.filter(({ value }) => !replaced.has(keyOf(value))), ...upper];
}
