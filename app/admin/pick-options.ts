import "server-only";
import type { FieldOption } from "@/components/admin/form-field";
import { KIND_WORDS } from "@/lib/format/words";
import type { Lines } from "@/lib/import/record-lines";
import type { Pick } from "@/lib/schemas/record-fields";

/** What a form lets choose from: everything on record, and what the same changeset adds. */
export function pickOptions(lines: Lines): Record<Pick, FieldOption[]> {
  const items = [...lines.item.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.order - b.order);
  const toOption = ({ code, title, kind }: (typeof items)[number]): FieldOption => ({
    value: code,
    label: `${KIND_WORDS[kind].one}: ${title}`,
  });
  return {
    stakeholder: byLabel(
      [...lines.stakeholder.values()].map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    ),
    item: items.map(toOption),
    mechanism: items.filter(({ kind }) => kind === "mechanism").map(toOption),
    source: [...lines.source.values()]
      .sort((a, b) => b.writtenTo.localeCompare(a.writtenTo))
      .map(({ id, title, publisher }) => ({ value: id, label: `${id}: ${title}, ${publisher}` })),
    chart: [...lines.chart.values()]
      .filter(({ reason }) => reason === null)
      .map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
  };
}

function byLabel(options: FieldOption[]): FieldOption[] {
  return options.sort((a, b) => a.label.localeCompare(b.label));
}
