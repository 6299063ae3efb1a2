import type { Draft, Entity } from "@/lib/domain/editorial";

export const ENTITY_WORDS: Record<Entity, { one: string; many: string }> = {
  stakeholder: { one: "Stakeholder", many: "Stakeholders" },
  item: { one: "Item", many: "Items" },
  source: { one: "Source", many: "Sources" },
  membership: { one: "Membership", many: "Memberships" },
  not_applicable: { one: "Does not apply", many: "Does not apply" },
  position: { one: "Position", many: "Positions" },
  chart: { one: "Chart", many: "Charts" },
};

const TITLE_FIELDS: Record<Entity, readonly string[]> = {
  stakeholder: ["code", "shortName"],
  item: ["code"],
  source: ["id", "title"],
  membership: ["member", "group", "role"],
  not_applicable: ["stakeholder", "item"],
  position: ["stakeholder", "item", "value", "basis", "source"],
  chart: ["id", "title"],
};

/** What a record is called in a list: its kind's own fields, those that are filled in. */
export function titleOfRecord(entity: Entity, draft: Draft): string {
  const parts = TITLE_FIELDS[entity].map((name) => draft[name] ?? "").filter((part) => part !== "");
  return parts.length === 0 ? `New ${ENTITY_WORDS[entity].one.toLowerCase()}` : parts.join("\u00a0· ");
}
