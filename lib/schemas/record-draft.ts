import type { z } from "zod";
import type { Draft, Entity } from "@/lib/domain/editorial";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { ChartRecord } from "./chart-record";
import {
  ItemLine,
  MembershipLine,
  NotApplicableLine,
  PositionLine,
  precisionOf,
  SourceLine,
  StakeholderLine,
} from "./data-set";
import { EVIDENCE_FIELDS, FIELDS, type Field } from "./record-fields";

/** The lines of each kind of record, in the form of the shipped data set. */
export interface LineOf {
  stakeholder: StakeholderLine;
  item: ItemLine;
  source: SourceLine;
  membership: MembershipLine;
  not_applicable: NotApplicableLine;
  position: PositionLine;
  chart: ChartRecord;
}
export type AnyLine = LineOf[Entity];

const LINE_SCHEMAS: { [E in Entity]: z.ZodType<LineOf[E]> } = {
  stakeholder: StakeholderLine,
  item: ItemLine,
  source: SourceLine,
  membership: MembershipLine,
  not_applicable: NotApplicableLine,
  position: PositionLine,
  chart: ChartRecord,
};

/** What is said of a field that must not stay empty. */
const MISSING = "must be filled in";

export interface DraftFault {
  /** The field it is about; "" for the whole record. */
  field: string;
  message: string;
}

export interface ReadDraft {
  /** Null while the draft is not in order. */
  line: AnyLine | null;
  faults: DraftFault[];
}

type Values = Readonly<Record<string, unknown>>;

/** A record as a form shows it. */
export function draftOf(entity: Entity, line: AnyLine): Draft {
  const values: Values = { ...line };
  const draft: Record<string, string> = {};
  for (const field of FIELDS[entity]) draft[field.name] = toText(values[field.name]);
  const pieces = Array.isArray(values.evidence) ? (values.evidence as Values[]) : [];
  for (const [index, piece] of pieces.entries())
    for (const { name } of EVIDENCE_FIELDS) draft[`evidence.${index}.${name}`] = toText(piece[name]);
  return draft;
}

/** A new record's form: every field empty, and for a position one empty passage. */
export function emptyDraft(entity: Entity): Draft {
  const names = FIELDS[entity].map(({ name }) => name);
  const pieces = entity === "position" ? EVIDENCE_FIELDS.map(({ name }) => `evidence.0.${name}`) : [];
  return Object.fromEntries([...names, ...pieces].map((name) => [name, ""]));
}

/** The places of a draft's passages, in order. */
export function passagesOf(draft: Draft): number[] {
  const places = Object.keys(draft).flatMap((name) => /^evidence\.(\d+)\./.exec(name)?.[1] ?? []);
  return [...new Set(places.map(Number))].sort((a, b) => a - b);
}

/** The record that a form's fields make, or what is not in order yet, field by field. */
export function readDraft(
  entity: Entity,
  draft: Draft,
  kindOfItem: (code: string) => ItemKind | undefined,
): ReadDraft {
  const places = entity === "position" ? passagesOf(draft) : [];
  const values = valuesOf(FIELDS[entity], draft, "");
  const evidence = places.map((place) => {
    const piece = valuesOf(EVIDENCE_FIELDS, draft, `evidence.${place}.`);
    return { ...piece, precision: typeof piece.saidOn === "string" ? precisionOf(piece.saidOn) : null };
  });
  const kind = kindOfItem(draft.item?.trim() ?? "");
  const candidate = entity === "position" ? { ...values, kind, evidence } : values;
  const missing = missingIn(entity, draft, places);
  const result = LINE_SCHEMAS[entity].safeParse(candidate);
  if (result.success && missing.length === 0) return { line: result.data, faults: [] };
  const found = result.success ? [] : result.error.issues.map((issue) => toFault(issue, places));
  const isNew = ({ field }: DraftFault) => !missing.some((fault) => fault.field === field);
  return { line: null, faults: [...missing, ...found.filter(isNew)] };
}

/** A record sent as a line of the data set, or what is not in order, field by field. */
export function parseLine(entity: Entity, sent: unknown): ReadDraft {
  const result = LINE_SCHEMAS[entity].safeParse(sent);
  if (result.success) return { line: result.data, faults: [] };
  const faults = result.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
  return { line: null, faults };
}

function missingIn(entity: Entity, draft: Draft, places: readonly number[]): DraftFault[] {
  const blank = (fields: readonly Field[], prefix: string) =>
    fields
      .filter(({ name, isOptional }) => !isOptional && (draft[prefix + name] ?? "").trim() === "")
      .map(({ name }) => ({ field: prefix + name, message: MISSING }));
  return [
    ...blank(FIELDS[entity], ""),
    ...places.flatMap((place) => blank(EVIDENCE_FIELDS, `evidence.${place}.`)),
  ];
}

function toFault({ path, message }: z.core.$ZodIssue, places: readonly number[]): DraftFault {
  // The kind of a position is its item's: a form asks for the item alone.
  if (path[0] === "kind" && places.length > 0) return { field: "item", message: "is not an item on record" };
  const parts =
    path[0] === "evidence" && path.length > 1 ? ["evidence", places[Number(path[1])], path[2]] : [path[0]];
  return { field: parts.filter((part) => part !== undefined).join("."), message };
}

/** The faults of what was typed, by field; what is still empty is told when somebody saves, not on their way. */
export function withoutMissing(
  faults: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const typed = Object.entries(faults).map(
    ([field, messages]) => [field, messages.filter((one) => one !== MISSING)] as const,
  );
  return Object.fromEntries(typed.filter(([, messages]) => messages.length > 0));
}

function valuesOf(fields: readonly Field[], draft: Draft, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, toValue(field, draft[prefix + field.name] ?? "")]),
  );
}

function toValue({ type }: Field, typed: string): unknown {
  if (type === "list")
    return typed
      .split(/[\r\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  // A line of text has no breaks; those of a text field are the browser's or the typist's.
  const text = typed.replace(/[\r\n\t]+/g, " ").trim();
  if (text === "") return null;
  return type === "number" ? Number(text) : text;
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.join("\n");
  return value === null || value === undefined ? "" : String(value);
}
