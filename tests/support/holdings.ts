import { type PartialDate, spanOf } from "@/lib/domain/calendar";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import { buildMatrix, type Matrix } from "@/lib/domain/matrix";
import type { Evidence, Item, Membership, Position, Source, Stakeholder } from "@/lib/domain/position";
import { BASES, type ItemKind, type StakeholderKind } from "@/lib/domain/vocabulary";

/** A small hand-made world for the tests of the data rules; every builder takes only what a test is about. */

export function makeStakeholder(code: string, fields: Partial<Stakeholder> = {}): Stakeholder {
  const kind: StakeholderKind = "state";
  const known = { kind, iso3: code.length === 3 ? code : null, validFrom: null, validTo: null, note: null };
  return { code, name: `${code} in full`, shortName: code, ...known, ...fields };
}

export function makeItem(code: string, kind: ItemKind, order: number): Item {
  const title = code.replaceAll("-", " ");
  return { code, kind, title, shortTitle: title, scope: `Everything about ${title}.`, order };
}

export function makeSource(id: string, fields: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    publisher: "The Paper",
    authors: ["An Author"],
    written: spanOf("2022-06-01"),
    writtenPrecision: "day",
    writtenHow: "Its dateline.",
    pageDate: null,
    url: null,
    kind: "commentary",
    language: "en",
    extent: "whole",
    codedFor: [],
    codingNote: "Read whole.",
    caution: null,
    statement: null,
    ...fields,
  };
}

export function makeMembership(group: string, member: string, fields: Partial<Membership> = {}): Membership {
  return {
    group,
    member,
    role: "member",
    from: null,
    to: null,
    sourceTitle: "Charter",
    sourceUrl: null,
    ...fields,
  };
}

export interface PieceFields extends Partial<Evidence> {
  on?: PartialDate;
}

export function makeEvidence({ on = "2022-05-03", ...fields }: PieceFields = {}): Evidence {
  const { paragraph = 1, phrase = "a key phrase", speaker = "A Speaker" } = fields;
  return {
    id: `${speaker}/${paragraph}/${on}/${phrase}`,
    paragraph,
    speaker,
    speakerRole: null,
    saidOn: on,
    span: spanOf(on),
    paraphrase: "What was said, in our words.",
    phrase,
    url: null,
    doubt: null,
    ...fields,
  };
}

export interface PositionFields extends Partial<Omit<Position, "evidence">> {
  /** Short for one piece of evidence on this day by this speaker. */
  on?: PartialDate;
  by?: string | null;
  evidence?: Evidence[];
}

export function makePosition({ on, by, ...fields }: PositionFields = {}): Position {
  const item = fields.item ?? "intelligence-sharing";
  const kind = WORLD.items.find(({ code }) => code === item)?.kind ?? "mechanism";
  const piece = makeEvidence({ ...(on && { on }), ...(by !== undefined && { speaker: by }) });
  const whole = {
    stakeholder: "PAK",
    kind,
    item,
    value: kind === "mechanism" ? ("supports" as const) : ("mentioned" as const),
    basis: "official" as const,
    source: "whole",
    condition: null,
    statement: null,
    blocks: [],
    evidence: [piece],
    ...fields,
  };
  return { key: JSON.stringify(whole), ...whole };
}

const READ_FOR = ["PAK", "IND", "USA", "AFG", "AFG-REP", "SCO", "REGION"];

/** KGZ is on the list and has been read for by nobody. */
export const WORLD: Holdings = {
  stakeholders: [
    makeStakeholder("PAK"),
    makeStakeholder("IND"),
    makeStakeholder("USA"),
    makeStakeholder("KGZ"),
    makeStakeholder("AFG", { kind: "de-facto-authority", validFrom: "2021-08-15" }),
    makeStakeholder("AFG-REP", { kind: "former-government", iso3: "AFG", validTo: "2021-08-14" }),
    makeStakeholder("SCO", { kind: "organisation", iso3: null }),
    makeStakeholder("REGION", { kind: "group" }),
  ],
  items: [
    makeItem("joint-operations", "mechanism", 2),
    makeItem("intelligence-sharing", "mechanism", 1),
    makeItem("engaging-taliban", "mechanism", 3),
    makeItem("iskp-general", "threat", 4),
    makeItem("narcotics", "threat", 5),
    makeItem("regional-stability", "interest", 6),
    makeItem("mutual-distrust", "obstacle", 7),
  ],
  sources: [
    makeSource("whole", { written: spanOf("2022-06-01"), codedFor: READ_FOR }),
    makeSource("part", { written: spanOf("2024-03"), extent: "part", codedFor: ["PAK", "IND"] }),
  ],
  memberships: [
    makeMembership("SCO", "PAK", { from: "2017-06-09" }),
    makeMembership("SCO", "IND", { from: "2017-06-09", to: "2023" }),
    makeMembership("SCO", "AFG-REP", { role: "observer" }),
  ],
  notApplicable: [],
  positions: [],
};

export function makeHoldings(positions: readonly Position[], fields: Partial<Holdings> = {}): Holdings {
  return { ...WORLD, positions, ...fields };
}

export const EVERYTHING: Lens = { asOf: "2026-01-01", layers: BASES, sources: null };

export interface LookFields extends Partial<Lens> {
  kind?: ItemKind;
  applyToMembers?: boolean;
}

/** The matrix of some holdings through a lens that is whole but for what the test narrows. */
export function lookAt(
  holdings: Holdings,
  { kind = "mechanism", applyToMembers = false, ...lens }: LookFields = {},
): Matrix {
  return buildMatrix({ holdings, lens: { ...EVERYTHING, ...lens }, kind, applyToMembers });
}

export function cellIn(matrix: Matrix, stakeholder: string, item: string) {
  const index = matrix.items.findIndex(({ code }) => code === item);
  const cell = matrix.rows.find((row) => row.stakeholder.code === stakeholder)?.cells[index];
  if (!cell) throw new Error(`The matrix has no cell for ${stakeholder} on ${item}.`);
  return cell;
}

export function statedIn(matrix: Matrix, stakeholder: string, item: string) {
  const cell = cellIn(matrix, stakeholder, item);
  if (cell.status !== "stated") throw new Error(`The cell for ${stakeholder} on ${item} is ${cell.status}.`);
  return cell;
}
