import { type CoalitionQuery, MAX_PAIRS, type Pair } from "@/lib/domain/coalition-query";
import { FORUM_RULES, type ForumRule, isNamedForum, NAMED_FORUMS, standardRule } from "@/lib/domain/forum";
import type { Holdings } from "@/lib/domain/holdings";
import { isCollective, type StakeholderKind } from "@/lib/domain/vocabulary";
import type { Query } from "@/lib/routes";
import { firstOf, type RawSearchParams, shorten } from "./search-params";

/** What an address asks of the coalition finder. */
export interface AskedCoalition {
  query: CoalitionQuery;
  /** Null where the forum's own rule stands in. */
  ruleAsked: ForumRule | null;
  notices: string[];
}

type Known = Pick<Holdings, "items" | "stakeholders">;

const STANDARD_MECHANISM = "intelligence-sharing";
const STANDARD_FORUM = "SCO";

/** Reads a question out of an address; what is wrong there is left out with a sentence that names it. */
export function parseCoalitionParams(params: RawSearchParams, known: Known): AskedCoalition {
  const notices: string[] = [];
  const mechanism = parseMechanism(params, known, notices);
  const forum = parseForum(params, known, notices);
  const ruleAsked = parseRule(params, notices);
  const party = parseCodes(params, "party", known, notices);
  const must = parseCodes(params, "must", known, notices);
  const apart = parsePairs(params, known, notices);
  const isNamed = isNamedForum(forum);
  if (!isNamed && party.length > 0)
    notices.push(
      "“party” in the address counts only for an ad hoc or bilateral forum: the members of this one are on record. It was left out.",
    );
  const named = [...new Set([...must, ...party])];
  const query = {
    mechanism,
    forum,
    rule: ruleAsked ?? standardRule(forum),
    party: isNamed && forum !== "bilateral" ? party : [],
    must: forum === "bilateral" ? named : must,
    apart,
  };
  return { query, ruleAsked, notices };
}

/** A question as parameters of an address, the same question always alike. */
export function writeCoalitionQuery(query: CoalitionQuery, ruleAsked: ForumRule | null): Query {
  return {
    mechanism: query.mechanism,
    forum: query.forum,
    rule: ruleAsked === standardRule(query.forum) ? null : ruleAsked,
    party: query.party.join(","),
    must: query.must.join(","),
    apart: query.apart.map(([a, b]) => `${a}:${b}`).join(","),
  };
}

function parseMechanism(params: RawSearchParams, { items }: Known, notices: string[]): string {
  const mechanisms = items.filter(({ kind }) => kind === "mechanism").sort((a, b) => a.order - b.order);
  const standard = mechanisms.find(({ code }) => code === STANDARD_MECHANISM) ?? mechanisms[0];
  const raw = firstOf(params.mechanism) ?? "";
  if (raw === "" || mechanisms.some(({ code }) => code === raw)) return raw || (standard?.code ?? "");
  notices.push(
    `“mechanism=${shorten(raw)}” in the address is no mechanism of this release; ${standard?.code} stands in.`,
  );
  return standard?.code ?? "";
}

function parseForum(params: RawSearchParams, { stakeholders }: Known, notices: string[]): string {
  const groups = stakeholders.filter(({ kind }) => isCollective(kind));
  const isKnown = (code: string) => isNamedForum(code) || groups.some((group) => group.code === code);
  const standard = isKnown(STANDARD_FORUM) ? STANDARD_FORUM : NAMED_FORUMS[0];
  const raw = firstOf(params.forum) ?? "";
  if (raw === "" || isKnown(raw)) return raw || standard;
  notices.push(
    `“forum=${shorten(raw)}” in the address is no forum of this release: it must be a group on record or one of ${NAMED_FORUMS.join(", ")}; ${standard} stands in.`,
  );
  return standard;
}

function parseRule(params: RawSearchParams, notices: string[]): ForumRule | null {
  const raw = firstOf(params.rule) ?? "";
  const rule = FORUM_RULES.find((one) => one === raw);
  if (raw !== "" && !rule)
    notices.push(
      `“rule=${shorten(raw)}” in the address is no rule: it must be one of ${FORUM_RULES.join(", ")}. The forum’s own rule stands in.`,
    );
  return rule ?? null;
}

function parseCodes(params: RawSearchParams, name: string, known: Known, notices: string[]): string[] {
  const codes = keepKnown(partsOf(params[name]), name, known, notices);
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  if (twice.length > 0)
    notices.push(`Named more than once under “${name}” in the address, counted once: ${listSome(twice)}.`);
  return [...new Set(codes)];
}

function parsePairs(params: RawSearchParams, known: Known, notices: string[]): Pair[] {
  const asked = partsOf(params.apart);
  // The form adds one pair by two choices of its own.
  const [one, other] = [firstOf(params.one) ?? "", firstOf(params.other) ?? ""];
  if (one !== "" || other !== "") asked.push(`${one}:${other}`);
  const pairs = new Map<string, Pair>();
  for (const text of asked) {
    const [a = "", b = "", ...more] = text.split(":");
    if (a === "" || b === "" || more.length > 0) {
      notices.push(`“${shorten(text)}” is no pair: two codes are needed, as in IND:PAK. It was left out.`);
    } else if (a === b) {
      notices.push(`${shorten(a)} cannot be kept apart from itself. That pair was left out.`);
    } else if (keepKnown([a, b], "apart", known, notices).length === 2) {
      const pair = [a, b].sort();
      pairs.set(pair.join(":"), [pair[0] ?? a, pair[1] ?? b]);
    }
  }
  if (pairs.size > MAX_PAIRS)
    notices.push(`At most ${MAX_PAIRS} pairs can be kept apart; ${pairs.size - MAX_PAIRS} were left out.`);
  return [...pairs.values()].slice(0, MAX_PAIRS);
}

/** The codes of those who can take a seat; the others are named in one sentence for each reason. */
function keepKnown(
  codes: readonly string[],
  name: string,
  { stakeholders }: Known,
  notices: string[],
): string[] {
  const kinds = new Map(stakeholders.map(({ code, kind }) => [code, kind]));
  const strangers = codes.filter((code) => !kinds.has(code));
  const groups = codes.filter((code) => isGroup(kinds.get(code)));
  if (strangers.length > 0)
    notices.push(
      `Left out of “${name}” in the address, being no stakeholder of this release: ${listSome(strangers)}.`,
    );
  if (groups.length > 0)
    notices.push(
      `Left out of “${name}” in the address, being a group that takes no seat: ${listSome(groups)}. Name its members, or choose it as the forum.`,
    );
  return codes.filter((code) => kinds.has(code) && !isGroup(kinds.get(code)));
}

function isGroup(kind: StakeholderKind | undefined): boolean {
  return kind !== undefined && isCollective(kind);
}

const MOST_NAMED = 5;

function listSome(codes: readonly string[]): string {
  const named = codes.slice(0, MOST_NAMED).map((code) => `“${shorten(code)}”`);
  const more = codes.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// Unlike other lists this one keeps what is named twice, so that a reader is told.
function partsOf(value: string | string[] | undefined): string[] {
  const parts = (Array.isArray(value) ? value : [value ?? ""]).flatMap((part) => part.split(","));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
