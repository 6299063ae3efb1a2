import type { Between, RowChange } from "@/lib/domain/change";

type What = RowChange<object>["what"];

const VERBS: Record<Between["by"], Record<What, string>> = {
  release: { added: "added", amended: "amended", gone: "gone" },
  day: { added: "from then on", amended: "amended", gone: "ended" },
};

/** “added”, “amended: name, validity”, between two days “ended”. */
export function describeRowChange(
  { what, fields }: { what: What; fields: readonly string[] },
  by: Between["by"],
): string {
  if (what !== "amended") return VERBS[by][what];
  return `amended: ${[...new Set(fields.map((field) => FIELD_WORDS[field] ?? splitWords(field)))].join(", ")}`;
}

const FIELD_WORDS: Record<string, string> = {
  codedFor: "whom it was read for",
  validFrom: "in power from",
  validTo: "in power until",
  writtenHow: "how its date is known",
  writtenPrecision: "precision of its date",
  iso3: "ISO code",
  order: "place in the order",
};

function splitWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
