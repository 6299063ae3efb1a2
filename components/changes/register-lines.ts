import type { RowChange } from "@/lib/domain/change";
import { describeMembership } from "@/lib/format/record-words";
import { describeRowChange } from "@/lib/format/register-words";
import { nameSource } from "@/lib/format/source-line";
import { routes } from "@/lib/routes";
import type { ChangesReport } from "./changes-report";

/** One row of a register that changed, as a reader sees it. */
export interface RegisterLine {
  key: string;
  what: string;
  label: string;
  href: string | null;
  detail: string | null;
}

interface RegisterList {
  title: string;
  lines: RegisterLine[];
}

/** The changes of each register in words, each with the way to what it is about. */
export function registerLines(report: ChangesReport): RegisterList[] {
  const { registers } = report.changes;
  const isOfDays = report.view.between.by === "day";
  const nameOf = namesIn(report);
  return [
    listOf(report, "Stakeholders", registers.stakeholders, ({ code, name }, pin) => ({
      ...{ key: code, label: name, href: routes.stakeholder(code, pin), detail: null },
    })),
    listOf(report, "Items", registers.items, ({ code, title }, pin) => ({
      ...{ key: code, label: title, href: routes.item(code, pin), detail: null },
    })),
    listOf(report, "Memberships", registers.memberships, (row) => ({
      key: [row.group, row.member, row.role, row.from].join(" "),
      label: `${nameOf(row.member)} in ${nameOf(row.group)}`,
      href: null,
      detail: describeMembership(row),
    })),
    listOf(report, "Items that do not apply", registers.notApplicable, (row) => ({
      key: [row.stakeholder, row.item].join(" "),
      label: `${nameOf(row.stakeholder)}: ${nameOf(row.item)}`,
      href: null,
      detail: row.reason,
    })),
    listOf(report, isOfDays ? "Sources written in between" : "Sources", registers.sources, (row, pin) => ({
      ...{ key: row.id, label: row.title, href: routes.source(row.id, pin), detail: nameSource(row) },
    })),
  ];
}

function listOf<T extends object>(
  { view, pins }: ChangesReport,
  title: string,
  changes: readonly RowChange<T>[],
  tell: (row: T, pin: number | null) => Omit<RegisterLine, "what">,
): RegisterList {
  const lines = changes.map((change) => ({
    ...tell(change.row, change.what === "gone" ? pins.before.pin : pins.after.pin),
    what: describeRowChange(change, view.between.by),
  }));
  return { title, lines };
}

function namesIn({ before, after }: ChangesReport): (code: string) => string {
  const names = new Map<string, string>();
  for (const { stakeholders, items } of [before, after]) {
    for (const { code, shortName } of stakeholders) names.set(code, shortName);
    for (const { code, title } of items) names.set(code, title);
  }
  return (code) => names.get(code) ?? code;
}
