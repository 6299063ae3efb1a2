import type { IsoDay } from "./calendar";

/** Words of the editors' side: who may do what, and how far a piece of work has come. */
export const ROLES = ["viewer", "editor", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const CHANGESET_KINDS = ["edit", "import", "undo"] as const;
export type ChangesetKind = (typeof CHANGESET_KINDS)[number];

export const CHANGESET_STATES = [
  "draft",
  "in-review",
  "changes-requested",
  "published",
  "withdrawn",
] as const;
export type ChangesetState = (typeof CHANGESET_STATES)[number];

/** What a changeset can change, in the order in which one refers to another. */
export const ENTITIES = [
  "stakeholder",
  "item",
  "source",
  "membership",
  "not_applicable",
  "position",
  "chart",
] as const;
export type Entity = (typeof ENTITIES)[number];

export interface Person {
  id: string;
  name: string;
  role: Role;
}

/** Somebody else who has the same open, and how long ago they were seen there. */
export interface Colleague {
  name: string;
  minutes: number;
}

/** What was typed into a form, field by field, in order or not. */
export type Draft = Readonly<Record<string, string>>;

export interface Changeset {
  id: string;
  kind: ChangesetKind;
  state: ChangesetState;
  title: string;
  reason: string;
  author: Person;
  reviewer: Person | null;
  reviewNote: string | null;
  undoes: number | null;
  release: number | null;
  version: number;
  changes: number;
  updatedOn: IsoDay;
}

export const CODING_STATES = ["open", "handed-in", "settled", "called-off"] as const;
export type CodingState = (typeof CODING_STATES)[number];

/** Only a draft, or what a reviewer sent back, can still be worked on. */
export function isOpen({ state }: Pick<Changeset, "state">): boolean {
  return state === "draft" || state === "changes-requested";
}

/** A record created (no base), amended, or withdrawn. */
export function whatItDoes(change: {
  base: unknown;
  isWithdrawal: boolean;
}): "new" | "amended" | "withdrawn" {
  if (change.isWithdrawal) return "withdrawn";
  return change.base === null ? "new" : "amended";
}
