import { evidenceId } from "@/lib/import/stable-ids";
import type { PositionLine } from "@/lib/schemas/data-set";
import type { RecordGroup } from "./record-groups";
import type { RowEntry } from "./row-entries";

/** The id of a row's passage: of its record as it is, where there is one, and of what the row says. */
export function passageIdOf(
  { base, draft }: Pick<RecordGroup, "base" | "draft">,
  { own, defaults }: RowEntry,
): string {
  const { source, stakeholder, item } = (base ?? draft) as Record<string, unknown>;
  return passageId({ ...defaults, ...own, source, stakeholder, item });
}

/** The id that a passage has on record, by the fields of a row. */
export function passageId(fields: Record<string, unknown>): string {
  const text = (name: string) => String(fields[name] ?? "").replace(/[\r\n\t]+/g, " ");
  const paragraph = text("evidence.paragraph");
  const line = { source: text("source"), stakeholder: text("stakeholder"), item: text("item") };
  const place = { paragraph: paragraph === "" ? null : Number(paragraph), url: text("evidence.url") || null };
  return evidenceId(
    line as PositionLine,
    { ...place, phrase: text("evidence.phrase") } as PositionLine["evidence"][number],
  );
}
