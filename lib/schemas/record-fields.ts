import type { Entity } from "@/lib/domain/editorial";
import {
  BASES,
  DOUBTS,
  ITEM_KINDS,
  MAX_PHRASE_WORDS,
  MEMBER_ROLES,
  SALIENCES,
  SOURCE_EXTENTS,
  SOURCE_KINDS,
  STAKEHOLDER_KINDS,
  STANCES,
  WRITTEN_PRECISIONS,
} from "@/lib/domain/vocabulary";
import { CHART_FIELDS } from "./chart-fields";

/** What can be chosen among the records themselves. */
export type Pick = "stakeholder" | "item" | "mechanism" | "source" | "chart";

export interface Field {
  name: string;
  label: string;
  type: "text" | "long-text" | "list" | "number" | "choice" | "pick";
  isOptional?: boolean;
  /** The words of a choice. */
  options?: readonly string[];
  /** The words of a choice, where they fall into groups. */
  groups?: readonly { label: string; options: readonly string[] }[];
  pick?: Pick;
  help?: string;
  /** Takes a line of its own: what it holds is long. */
  isWide?: boolean;
}

const PARTIAL_DATE = "YYYY, YYYY-MM or YYYY-MM-DD: as precise as the text is, no more.";
const DAY = "YYYY-MM-DD";
const since: Field = { name: "from", label: "From", type: "text", isOptional: true, help: PARTIAL_DATE };
const until: Field = { name: "to", label: "Until", type: "text", isOptional: true, help: PARTIAL_DATE };

/** The one list of what each record's form asks for; forms, diffs and histories all follow it. */
export const FIELDS: Record<Entity, readonly Field[]> = {
  stakeholder: [
    { name: "code", label: "Code", type: "text", help: "Such as PAK or AFG-REP; it never changes." },
    { name: "name", label: "Name", type: "text" },
    { name: "shortName", label: "Short name", type: "text", help: "At most 28 letters." },
    { name: "kind", label: "Kind", type: "choice", options: STAKEHOLDER_KINDS },
    { name: "iso3", label: "ISO code", type: "text", isOptional: true },
    { name: "validFrom", label: "Exists from", type: "text", isOptional: true, help: DAY },
    { name: "validTo", label: "Existed until", type: "text", isOptional: true, help: DAY },
    { name: "note", label: "Note", type: "long-text", isOptional: true },
  ],
  item: [
    { name: "code", label: "Code", type: "text", help: "Such as intelligence-sharing; it never changes." },
    { name: "kind", label: "Kind", type: "choice", options: ITEM_KINDS, help: "It never changes." },
    { name: "title", label: "Title", type: "text" },
    { name: "shortTitle", label: "Short title", type: "text", help: "At most 28 letters." },
    { name: "scope", label: "What counts", type: "long-text" },
    { name: "order", label: "Place in its list", type: "number" },
  ],
  source: [
    { name: "id", label: "Id", type: "text", help: "Small letters, digits and hyphens; it never changes." },
    { name: "title", label: "Title", type: "text", isWide: true },
    { name: "publisher", label: "Publisher", type: "text" },
    { name: "authors", label: "Authors", type: "list", isOptional: true, help: "One a line." },
    { name: "writtenFrom", label: "Written from", type: "text", help: DAY },
    { name: "writtenTo", label: "Written until", type: "text", help: DAY },
    { name: "writtenPrecision", label: "Known to the", type: "choice", options: WRITTEN_PRECISIONS },
    { name: "writtenHow", label: "How its date is known", type: "text" },
    { name: "pageDate", label: "Date on the page", type: "text", isOptional: true, help: DAY },
    { name: "url", label: "Address", type: "text", isOptional: true },
    { name: "kind", label: "Kind", type: "choice", options: SOURCE_KINDS },
    { name: "language", label: "Language", type: "text", help: "Two or three letters, such as en." },
    { name: "extent", label: "Read", type: "choice", options: SOURCE_EXTENTS },
    {
      name: "codedFor",
      label: "Searched for",
      type: "list",
      help: "Codes of stakeholders, one a line. Silence of any other proves nothing.",
    },
    { name: "codingNote", label: "How it was coded", type: "long-text" },
    { name: "caution", label: "Caution", type: "long-text", isOptional: true },
    {
      name: "statement",
      label: "Best report of its statement",
      type: "text",
      isOptional: true,
      help: "Of several reports of one statement, the id of the best; its own id for that one.",
    },
  ],
  membership: [
    { name: "group", label: "Group", type: "pick", pick: "stakeholder" },
    { name: "member", label: "Member", type: "pick", pick: "stakeholder" },
    { name: "role", label: "Role", type: "choice", options: MEMBER_ROLES },
    since,
    until,
    { name: "sourceTitle", label: "Where it is recorded", type: "text" },
    { name: "sourceUrl", label: "Its address", type: "text", isOptional: true },
  ],
  not_applicable: [
    { name: "stakeholder", label: "Stakeholder", type: "pick", pick: "stakeholder" },
    { name: "item", label: "Item", type: "pick", pick: "item" },
    { name: "reason", label: "Reason", type: "long-text" },
    since,
    until,
  ],
  position: [
    { name: "stakeholder", label: "Stakeholder", type: "pick", pick: "stakeholder" },
    { name: "item", label: "Item", type: "pick", pick: "item" },
    {
      name: "value",
      label: "Stance or salience",
      type: "choice",
      groups: [
        { label: "Of a mechanism: its stance", options: STANCES },
        { label: "Of anything else: its salience", options: SALIENCES },
      ],
    },
    { name: "condition", label: "On what condition", type: "text", isOptional: true },
    { name: "basis", label: "Basis", type: "choice", options: BASES },
    {
      name: "source",
      label: "Source",
      type: "pick",
      pick: "source",
      isWide: true,
      help: "Its id. Type any word of its title, publisher or id to find it among those on record.",
    },
    {
      name: "blocks",
      label: "Stands in the way of",
      type: "list",
      isOptional: true,
      help: "For an obstacle alone: codes of mechanisms, one a line.",
    },
  ],
  chart: CHART_FIELDS,
};

/** One passage of a position: its fields are named evidence.0.phrase and so on. */
export const EVIDENCE_FIELDS: readonly Field[] = [
  {
    name: "phrase",
    label: "Key phrase",
    type: "text",
    isWide: true,
    help: `The source's own words, at most ${MAX_PHRASE_WORDS}.`,
  },
  { name: "paragraph", label: "Paragraph", type: "number", isOptional: true },
  { name: "url", label: "Or its address", type: "text", isOptional: true },
  { name: "speaker", label: "Speaker", type: "text", isOptional: true },
  { name: "speakerRole", label: "Speaker’s office", type: "text", isOptional: true },
  { name: "saidOn", label: "Said or done on", type: "text", isOptional: true, help: PARTIAL_DATE },
  { name: "paraphrase", label: "In our words", type: "long-text" },
  { name: "doubt", label: "Doubt", type: "choice", options: DOUBTS, isOptional: true },
];

/** The field a name in a draft stands for. */
function fieldOf(entity: Entity, name: string): Field | undefined {
  const piece = /^evidence\.\d+\.(\w+)$/.exec(name)?.[1];
  return (piece === undefined ? FIELDS[entity] : EVIDENCE_FIELDS).find(
    (field) => field.name === (piece ?? name),
  );
}

/** Every word that a choice offers. */
export function choicesOf({ options, groups }: Field): readonly string[] {
  return options ?? groups?.flatMap((group) => group.options) ?? [];
}

/** Names of a draft in the order in which its form asks for them. */
export function inFormOrder(entity: Entity, names: readonly string[]): string[] {
  const place = (name: string) => {
    const [, passage, piece] = /^evidence\.(\d+)\.(\w+)$/.exec(name) ?? [];
    const fields = piece === undefined ? FIELDS[entity] : EVIDENCE_FIELDS;
    return Number(passage ?? -1) * 100 + fields.findIndex((field) => field.name === (piece ?? name));
  };
  return [...names].sort((a, b) => place(a) - place(b));
}

/** What a person calls a name in a draft: “Key phrase of passage 2”. */
export function labelOf(entity: Entity, name: string): string {
  const place = /^evidence\.(\d+)/.exec(name)?.[1];
  const label = fieldOf(entity, name)?.label ?? name;
  return place === undefined ? label : `${label}, passage ${Number(place) + 1}`;
}
