import type {
  Basis,
  Doubt,
  ItemKind,
  MemberRole,
  PositionValue,
  SourceKind,
  StakeholderKind,
} from "@/lib/domain/vocabulary";

/** The words readers see for the words of the codebook. Labels say how a value was reached, never how keen. */

type ValueWords = Record<PositionValue, string>;

const VALUE_WORDS: Record<Basis, ValueWords> = {
  official: {
    supports: "supports",
    conditional: "supports if …",
    opposes: "opposes",
    practises: "says it does",
    "called-on": "called on",
    primary: "says primary",
    significant: "says significant",
    mentioned: "mentions it",
  },
  conduct: {
    supports: "prepares",
    conditional: "does if …",
    opposes: "declines",
    practises: "practises",
    "called-on": "called on",
    primary: "acts: primary",
    significant: "acts: significant",
    mentioned: "acts: in passing",
  },
  analyst: {
    supports: "said to support",
    conditional: "said to support if …",
    opposes: "said to oppose",
    practises: "said to practise",
    "called-on": "called on",
    primary: "said to be primary",
    significant: "said to be significant",
    mentioned: "mentioned by others",
  },
};

export function describeValue(basis: Basis, value: PositionValue): string {
  return VALUE_WORDS[basis][value];
}

export const BASIS_WORDS: Record<Basis, string> = {
  official: "says",
  conduct: "does",
  analyst: "said of it",
};

export const KIND_WORDS: Record<ItemKind, { one: string; many: string }> = {
  mechanism: { one: "Mechanism", many: "Mechanisms" },
  threat: { one: "Threat", many: "Threats" },
  interest: { one: "Interest", many: "Interests" },
  obstacle: { one: "Obstacle", many: "Obstacles" },
};

export const STAKEHOLDER_KIND_WORDS: Record<StakeholderKind, string> = {
  state: "State",
  "de-facto-authority": "De facto authority",
  "former-government": "Former government",
  organisation: "Organisation",
  group: "Group named without its members",
};

export const MEMBER_ROLE_WORDS: Record<MemberRole, string> = {
  member: "member",
  "permanent-member": "permanent member",
  observer: "observer",
  "dialogue-partner": "dialogue partner",
};

export const DOUBT_WORDS: Record<Doubt, string> = {
  unseen: "Coded once; the second coder did not have the text.",
  arguable: "Another code would be as good, the second coder found.",
};

export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  commentary: "Commentary",
  "news-analysis": "News analysis",
  "press-report": "Press report",
  "joint-statement": "Joint statement",
  "official-statement": "Official statement",
  speech: "Speech",
  "un-document": "UN document",
};

/** A title inside a sentence: “attacks at home”, but “ISIS-K in general” and “UN monitoring” keep their capitals. */
export function inSentence(title: string): string {
  return /^[A-Z](?=[a-z ])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
