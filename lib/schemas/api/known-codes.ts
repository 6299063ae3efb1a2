import { AppError } from "@/lib/domain/app-error";
import { type IsoDay, isWithin } from "@/lib/domain/calendar";
import type { Holdings } from "@/lib/domain/holdings";
import { type KnownCode, nearCodes } from "@/lib/domain/near-codes";
import { shorten } from "../search-params";

type Known = Pick<Holdings, "stakeholders" | "items" | "sources" | "memberships">;

export interface NamedCodes {
  stakeholder?: readonly string[];
  group?: string;
  item?: readonly string[];
  source?: readonly string[];
}

/** Refuses a code that the release does not hold: an empty answer would look like silence. */
export function checkCodes(query: NamedCodes, known: Known): void {
  const groups = new Set(known.memberships.map(({ group }) => group));
  const sources = known.sources.map(({ id, title }) => ({ code: id, name: title }));
  refuseUnknown("stakeholder", query.stakeholder ?? [], known.stakeholders);
  refuseUnknown("item", query.item ?? [], known.items.map(toKnown));
  refuseUnknown("source", query.source ?? [], sources);
  refuseUnknown(
    "group",
    query.group === undefined ? [] : [query.group],
    known.stakeholders.filter(({ code }) => groups.has(code)),
  );
}

/** The stakeholders asked for by code or through a group they belong to on a day; undefined narrows nothing. */
export function chosenStakeholders(
  { stakeholder, group }: NamedCodes,
  { memberships }: Pick<Known, "memberships">,
  day: IsoDay,
): string[] | undefined {
  if (group === undefined) return stakeholder && [...stakeholder];
  const members = memberships
    .filter((one) => one.group === group && isWithin(day, one.from, one.to))
    .map(({ member }) => member);
  return [...new Set(members)].filter((code) => stakeholder?.includes(code) ?? true);
}

function toKnown({ code, title }: { code: string; title: string }): KnownCode {
  return { code, name: title };
}

function refuseUnknown(parameter: string, asked: readonly string[], known: readonly KnownCode[]): void {
  const codes = new Set(known.map(({ code }) => code));
  const unknown = asked.find((code) => !codes.has(code));
  if (unknown === undefined) return;
  const near = nearCodes(unknown, known, 3).map(({ code }) => code);
  const what = parameter === "group" ? "group with members" : parameter;
  const hint = near.length > 0 ? ` Near to it: ${near.join(", ")}.` : "";
  throw new AppError(
    "invalid",
    `${parameter} names no ${what} of this release: “${shorten(unknown)}”.${hint}`,
    parameter,
  );
}
