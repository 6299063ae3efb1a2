import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DataSet, describeFault, type Placed, readDataSet } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";
import type {
  ItemLine,
  MembershipLine,
  NotApplicableLine,
  PositionLine,
  SourceLine,
  StakeholderLine,
} from "@/lib/schemas/data-set";

/** A small valid data set in files, from which a test makes the one fault or difference that it is about. */

export interface DataSetLines {
  stakeholders: StakeholderLine[];
  memberships: MembershipLine[];
  items: ItemLine[];
  sources: SourceLine[];
  notApplicable: NotApplicableLine[];
  positions: PositionLine[];
}

export type PieceLine = PositionLine["evidence"][number];

export function stakeholderLine(code: string, fields: Partial<StakeholderLine> = {}): StakeholderLine {
  return {
    code,
    name: `${code} in full`,
    shortName: code,
    kind: "state",
    iso3: code.length === 3 ? code : null,
    validFrom: null,
    validTo: null,
    note: null,
    ...fields,
  };
}

export function itemLine(code: string, kind: ItemLine["kind"], order: number): ItemLine {
  const title = code.replaceAll("-", " ");
  return { code, kind, title, shortTitle: title, scope: `Everything about ${title}.`, order };
}

export function sourceLine(id: string, fields: Partial<SourceLine> = {}): SourceLine {
  return {
    id,
    title: `Title of ${id}`,
    publisher: "The Paper",
    authors: ["An Author"],
    writtenFrom: "2022-05-01",
    writtenTo: "2022-05-15",
    writtenPrecision: "month",
    writtenHow: "Its dateline.",
    pageDate: null,
    url: null,
    kind: "commentary",
    language: "en",
    extent: "whole",
    codedFor: ["IND", "PAK", "SCO"],
    codingNote: "Read whole.",
    caution: null,
    statement: null,
    ...fields,
  };
}

export function pieceLine(fields: Partial<PieceLine> = {}): PieceLine {
  return {
    paragraph: 1,
    speaker: "A Speaker",
    speakerRole: null,
    saidOn: "2022-05-03",
    precision: "day",
    paraphrase: "What was said, in our words.",
    phrase: "a key phrase",
    url: null,
    doubt: null,
    ...fields,
  };
}

export function positionLine(fields: Partial<PositionLine> = {}): PositionLine {
  return {
    stakeholder: "PAK",
    kind: "mechanism",
    item: "intelligence-sharing",
    value: "supports",
    basis: "official",
    source: "000",
    condition: null,
    blocks: [],
    evidence: [pieceLine()],
    ...fields,
  };
}

export function makeLines(change: Partial<DataSetLines> = {}): DataSetLines {
  return {
    stakeholders: [
      stakeholderLine("IND"),
      stakeholderLine("PAK"),
      stakeholderLine("SCO", { kind: "organisation", iso3: null }),
    ],
    memberships: [
      {
        group: "SCO",
        member: "PAK",
        role: "member",
        from: "2017-06",
        to: null,
        sourceTitle: "List",
        sourceUrl: null,
      },
    ],
    items: [
      itemLine("intelligence-sharing", "mechanism", 1),
      itemLine("joint-operations", "mechanism", 2),
      itemLine("iskp-general", "threat", 3),
      itemLine("mutual-distrust", "obstacle", 4),
    ],
    sources: [sourceLine("000"), sourceLine("001", { codedFor: ["PAK"] })],
    notApplicable: [{ stakeholder: "IND", item: "joint-operations", reason: "So", from: null, to: null }],
    positions: [
      positionLine(),
      positionLine({ item: "iskp-general", kind: "threat", value: "primary", basis: "conduct" }),
      positionLine({
        item: "mutual-distrust",
        kind: "obstacle",
        value: "mentioned",
        basis: "analyst",
        blocks: ["intelligence-sharing"],
        evidence: [pieceLine({ saidOn: null, precision: null, speaker: null })],
      }),
      positionLine({ stakeholder: "IND", basis: "analyst", value: "conditional", condition: "if PAK does" }),
    ],
    ...change,
  };
}

const FILES: Record<keyof DataSetLines, string> = {
  stakeholders: "stakeholders.jsonl",
  memberships: "memberships.jsonl",
  items: "items.jsonl",
  sources: "sources.jsonl",
  notApplicable: "not-applicable.jsonl",
  positions: "positions.jsonl",
};

/** Lines as they are to stand in a file: a text is taken as it is, so that it can be broken. */
export type WrittenLines = { [Name in keyof DataSetLines]: readonly (object | string)[] | null };

/** Writes the files; null leaves one out. */
export async function writeDataSet(folder: string, lines: WrittenLines): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(lines) as [keyof DataSetLines, WrittenLines["positions"]][]) {
    if (rows === null) continue;
    const text = rows.map((row) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`).join("");
    await writeFile(join(folder, FILES[name]), text);
  }
  return folder;
}

/** The data set of a folder, which must be free of faults. */
export async function readSoundDataSet(folder: string): Promise<DataSet> {
  const { dataSet, faults } = await readDataSet(folder);
  const [fault] = [...faults, ...checkDataSet(dataSet)];
  if (fault) throw new Error(`The test's own data set is not sound: ${describeFault(fault)}`);
  return dataSet;
}

/** The lines as a data set without going through files and checks: what a careless caller could hand over. */
export function placeLines(lines: DataSetLines): DataSet {
  const place = <T>(name: keyof DataSetLines, values: T[]): Placed<T>[] =>
    values.map((value, index) => ({ value, file: FILES[name], line: index + 1 }));
  return {
    stakeholders: place("stakeholders", lines.stakeholders),
    memberships: place("memberships", lines.memberships),
    items: place("items", lines.items),
    sources: place("sources", lines.sources),
    notApplicable: place("notApplicable", lines.notApplicable),
    positions: place("positions", lines.positions),
    sha256: createHash("sha256").update(JSON.stringify(lines)).digest("hex"),
  };
}
