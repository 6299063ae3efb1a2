import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import {
  ItemLine,
  MembershipLine,
  NotApplicableLine,
  PositionLine,
  SourceLine,
  StakeholderLine,
} from "@/lib/schemas/data-set";

/** A line that parsed, with the place it came from so that every fault can name it. */
export interface Placed<T> {
  value: T;
  file: string;
  line: number;
}

export interface DataSet {
  stakeholders: Placed<StakeholderLine>[];
  memberships: Placed<MembershipLine>[];
  items: Placed<ItemLine>[];
  sources: Placed<SourceLine>[];
  notApplicable: Placed<NotApplicableLine>[];
  positions: Placed<PositionLine>[];
  /** Over the bytes of all files: tells whether anything changed since a release was made of it. */
  sha256: string;
}

export interface Fault {
  file: string;
  line: number;
  message: string;
}

const FILES = {
  stakeholders: "stakeholders.jsonl",
  memberships: "memberships.jsonl",
  items: "items.jsonl",
  sources: "sources.jsonl",
  notApplicable: "not-applicable.jsonl",
  positions: "positions.jsonl",
} as const;

export interface ReadDataSet {
  dataSet: DataSet;
  faults: Fault[];
}

/**
 * Reads the files of one folder; a line that is not what its schema says becomes a fault, never an exception.
 * @param layer names the folder in faults, where the set is laid over earlier ones and may leave files out
 */
export async function readDataSet(folder: string, layer?: string): Promise<ReadDataSet> {
  const faults: Fault[] = [];
  const hash = createHash("sha256");
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<Placed<T>[]> => {
    const file = layer === undefined ? name : `${layer}/${name}`;
    const content = await readFile(join(folder, name), "utf8").catch(() => null);
    if (content === null) {
      if (layer === undefined) faults.push({ file, line: 0, message: "cannot be read" });
      return [];
    }
    hash.update(`${name}\n${content}`);
    return parseLines({ file, content, schema, faults });
  };
  const dataSet: DataSet = {
    stakeholders: await read(FILES.stakeholders, StakeholderLine),
    memberships: await read(FILES.memberships, MembershipLine),
    items: await read(FILES.items, ItemLine),
    sources: await read(FILES.sources, SourceLine),
    notApplicable: await read(FILES.notApplicable, NotApplicableLine),
    positions: await read(FILES.positions, PositionLine),
    sha256: "",
  };
  return { dataSet: { ...dataSet, sha256: hash.digest("hex") }, faults };
}

/** One line a person can act on: which file, which line, what is wrong. */
export function describeFault({ file, line, message }: Fault): string {
  return line > 0 ? `${file} line ${line}: ${message}` : `${file}: ${message}`;
}

export interface ParseInput<T> {
  file: string;
  content: string;
  schema: z.ZodType<T>;
  faults: Fault[];
}

/** One object a line, each against the schema; what does not fit goes to the faults. */
export function parseLines<T>({ file, content, schema, faults }: ParseInput<T>): Placed<T>[] {
  const placed: Placed<T>[] = [];
  const lines = content.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [index, line] of lines.entries()) {
    const place = { file, line: index + 1 };
    const json = parseJson(line);
    if (json === undefined) {
      faults.push({ ...place, message: "is not one JSON object on one line" });
      continue;
    }
    const result = schema.safeParse(json);
    if (result.success) placed.push({ value: result.data, ...place });
    else for (const issue of result.error.issues) faults.push({ ...place, message: describeIssue(issue) });
  }
  return placed;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  return path === "" ? `this row ${issue.message}` : `${path}: ${issue.message}`;
}
