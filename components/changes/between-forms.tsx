import type { ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import type { Release } from "@/lib/domain/position";
import { formatDate } from "@/lib/format/dates";
import { type Query, routes } from "@/lib/routes";
import type { ChangesReport } from "./changes-report";

export interface BetweenFormsProps {
  report: ChangesReport;
  /** The reader's other choices, which a new pair of ends must not lose. */
  kept: Query;
  /** The release that two days are seen from. */
  pin: number | null;
}

/** Chooses the two ends: two releases, or two days. Each is a form of its own, for their fields share names. */
export function BetweenForms({ report: { view, releases, today, days }, kept, pin }: BetweenFormsProps) {
  const { between } = view;
  const [newest] = releases;
  const ends = between.by === "day" ? between : { from: days[0] ?? today, to: today };
  const compared = between.by === "release" ? between : { from: releases[1]?.n ?? 1, to: newest?.n ?? 1 };
  return (
    <div className="no-print mt-4 flex flex-wrap gap-x-10 gap-y-1 border-t border-line py-1 text-sm">
      {releases.length > 1 && (
        <EndsForm label="Two releases" kept={kept}>
          <Choice name="from" label="From" value={String(compared.from)} options={optionsOf(releases)} />
          <Choice name="to" label="to" value={String(compared.to)} options={optionsOf(releases)} />
        </EndsForm>
      )}
      <EndsForm label="Two days" kept={{ ...kept, release: pin }}>
        <DayField name="from" label="From" day={ends.from} />
        <DayField name="to" label="to" day={ends.to} />
      </EndsForm>
    </div>
  );
}

function EndsForm({ label, kept, children }: { label: string; kept: Query; children: ReactNode }) {
  return (
    <form
      action={routes.changes()}
      aria-label={label}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1"
    >
      {Object.entries(kept).map(([name, value]) =>
        value === null || value === undefined || value === "" ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <span className="font-medium">{label}</span>
      {children}
      <button type="submit" className="field px-3">
        Compare
      </button>
    </form>
  );
}

function DayField({ name, label, day }: { name: string; label: string; day: string }) {
  return (
    <label className="flex items-center gap-2">
      <span className="text-soft">{label}</span>
      <input type="date" name={name} defaultValue={day} className="field w-36 py-0" />
    </label>
  );
}

function optionsOf(releases: readonly Release[]) {
  return releases.map(({ n, publishedOn }) => ({
    value: String(n),
    label: `release ${n}, ${formatDate(publishedOn)}`,
  }));
}
