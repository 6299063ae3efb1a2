import type { DaySpan, IsoDay, PartialDate } from "./calendar";
import type {
  Basis,
  Doubt,
  ItemKind,
  MemberRole,
  PositionValue,
  SourceKind,
  StakeholderKind,
} from "./vocabulary";

/** The atom (design rule 1): what one source says of one stakeholder on one item, on one basis. */
export interface Position {
  key: string;
  stakeholder: string;
  kind: ItemKind;
  item: string;
  value: PositionValue;
  basis: Basis;
  source: string;
  condition: string | null;
  /** The statement that its source reports together with others (Source.statement). */
  statement: string | null;
  /** Mechanisms an obstacle stands in the way of; empty for every other kind. */
  blocks: string[];
  evidence: Evidence[];
}

/** One passage behind a position. */
export interface Evidence {
  id: string;
  paragraph: number | null;
  speaker: string | null;
  speakerRole: string | null;
  /** The date the words or deed belong to; null where the text gives none and the source's date stands in. */
  saidOn: PartialDate | null;
  /** saidOn as days, or the days in which the source was written. */
  span: DaySpan;
  paraphrase: string;
  phrase: string;
  doubt: Doubt | null;
  url: string | null;
}

export interface Stakeholder {
  code: string;
  name: string;
  shortName: string;
  kind: StakeholderKind;
  iso3: string | null;
  validFrom: IsoDay | null;
  validTo: IsoDay | null;
  note: string | null;
}

export interface Membership {
  group: string;
  member: string;
  role: MemberRole;
  from: PartialDate | null;
  to: PartialDate | null;
  sourceTitle: string;
  sourceUrl: string | null;
}

export interface Item {
  code: string;
  kind: ItemKind;
  title: string;
  shortTitle: string;
  scope: string;
  order: number;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  authors: string[];
  written: DaySpan;
  writtenPrecision: "day" | "day-range" | "month" | "year";
  writtenHow: string;
  pageDate: IsoDay | null;
  url: string | null;
  kind: SourceKind;
  language: string;
  extent: "whole" | "part";
  /** Stakeholders this source was searched for; silence about any other proves nothing. */
  codedFor: string[];
  codingNote: string;
  caution: string | null;
  /** Of several reports of one statement, the id of the best: the primary or most complete one. */
  statement: string | null;
}

export interface NotApplicable {
  stakeholder: string;
  item: string;
  reason: string;
  from: PartialDate | null;
  to: PartialDate | null;
}

/** A numbered, immutable state of the data set (design rule 9). */
export interface Release {
  n: number;
  title: string;
  publishedOn: IsoDay;
}

/** How much a release holds. */
export interface ReleaseCounts {
  stakeholders: number;
  items: number;
  sources: number;
  positions: number;
  /** A passage counts once for each position it backs. */
  evidence: number;
}
