/** The closed word lists of the codebook. Item and stakeholder codes are data; these words are rules. */

export const ITEM_KINDS = ["mechanism", "threat", "interest", "obstacle"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const STANCES = ["supports", "conditional", "opposes", "practises", "called-on"] as const;
export type Stance = (typeof STANCES)[number];

export const SALIENCES = ["primary", "significant", "mentioned"] as const;
export type Salience = (typeof SALIENCES)[number];

export type PositionValue = Stance | Salience;

export const BASES = ["official", "conduct", "analyst"] as const;
export type Basis = (typeof BASES)[number];

export const STAKEHOLDER_KINDS = [
  "state",
  "de-facto-authority",
  "former-government",
  "organisation",
  "group",
] as const;
export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

export const MEMBER_ROLES = ["member", "permanent-member", "observer", "dialogue-partner"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const SOURCE_KINDS = [
  "commentary",
  "news-analysis",
  "press-report",
  "joint-statement",
  "official-statement",
  "speech",
  "un-document",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const DATE_PRECISIONS = ["day", "month", "year"] as const;
export const WRITTEN_PRECISIONS = ["day", "day-range", "month", "year"] as const;
/** Why a piece of evidence is weaker than the rest: its text was not seen again, or another code would do as well. */
export const DOUBTS = ["unseen", "arguable"] as const;
export type Doubt = (typeof DOUBTS)[number];

export const SOURCE_EXTENTS = ["whole", "part"] as const;

/** The longest stretch of a source the site may show, in words (codebook, "Evidence"). */
export const MAX_PHRASE_WORDS = 12;

export function isStance(value: string): value is Stance {
  return (STANCES as readonly string[]).includes(value);
}

export function isSalience(value: string): value is Salience {
  return (SALIENCES as readonly string[]).includes(value);
}

/** Opinion and analysis answer with their author's name; reports and statements speak for others. */
export function isOpinion(kind: SourceKind): boolean {
  return kind === "commentary" || kind === "news-analysis";
}

/** Mechanisms take a stance; threats, interests and obstacles take a salience. */
export function isValueOfKind(value: string, kind: ItemKind): boolean {
  return kind === "mechanism" ? isStance(value) : isSalience(value);
}

/** Organisations and groups speak for themselves, never for their members (design rule 6). */
export function isCollective(kind: StakeholderKind): boolean {
  return kind === "organisation" || kind === "group";
}
