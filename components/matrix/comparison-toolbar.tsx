"use client";

import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { AsOfField } from "@/components/lens/as-of-field";
import { LayerFields } from "@/components/lens/layer-fields";
import type { ComparisonView } from "@/lib/domain/comparison-view";
import type { Grid } from "@/lib/domain/grid";
import { ITEM_KINDS, type ItemKind } from "@/lib/domain/vocabulary";
import { KIND_WORDS } from "@/lib/format/words";
import { changeQuery, routes } from "@/lib/routes";
import { ColumnMenu } from "./column-menu";
import { CopyLinks } from "./copy-link";
import { FilterFields } from "./filter-fields";
import { isNarrowed, isTouched, KeptFields, queryOfForm, writeForm } from "./view-form";

export interface ComparisonToolbarProps {
  view: ComparisonView;
  grid: Pick<Grid, "by" | "columns">;
  itemCounts: Record<ItemKind, number>;
  groups: readonly Option[];
  stakeholders: readonly Option[];
  sources: readonly Option[];
  /** Days on which something was said, oldest first: the stops of the as-of slider. */
  days: readonly string[];
  today: string;
  /** The release shown. */
  release: number;
  /** What the table below holds, in a line. */
  children: React.ReactNode;
}

export interface Option {
  value: string;
  label: string;
}

/** Chooses what is compared. A plain GET form; a script only saves the reader from pressing Apply. */
export function ComparisonToolbar(props: ComparisonToolbarProps) {
  const { view, grid, itemCounts, days, today, release, groups, sources, stakeholders, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const isKept = useRef(false);
  const router = useRouter();
  const params = useSearchParams();
  const apply = () => {
    if (!form.current) return;
    router.push(`/?${queryOfForm(new FormData(form.current), params, today)}`, { scroll: false });
  };
  // Fields are the reader's while they are being set; an answer, or Back, writes the view into them again.
  useEffect(() => {
    if (form.current && isKept.current) writeForm(form.current, view);
    isKept.current = true;
  }, [view]);
  // What was chosen before the script arrived counts too.
  useEffect(() => {
    if (form.current && isTouched(form.current)) apply();
  }, []);

  return (
    <form
      ref={form}
      action="/"
      autoComplete="off"
      onChange={apply}
      className="no-print border-y border-line py-1 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <KeptFields view={view} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <nav aria-label="Kind of item">
          <ul className="flex flex-wrap gap-x-5">
            {ITEM_KINDS.map((kind) => (
              <li key={kind}>
                <Link
                  href={`/?${changeQuery(params, { kind: kind === "mechanism" ? null : kind, sort: null, hide: null, order: null, cell: null })}`}
                  scroll={false}
                  aria-current={view.kind === kind ? "true" : undefined}
                  className="control border-b-2 border-transparent aria-[current]:border-ink aria-[current]:font-semibold"
                >
                  {KIND_WORDS[kind].many} <span className="text-soft">{itemCounts[kind]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <LayerFields layers={view.layers} />
        <AsOfField asOf={view.asOf} days={days} today={today} onPick={apply} />
        <div className="ml-auto flex flex-wrap gap-x-5">
          <a href={routes.comparisonCsv(params.toString())} className="control" download>
            CSV
          </a>
          <a href={routes.cite(`/?${changeQuery(params, { release })}`)} className="control">
            Cite
          </a>
          <CopyLinks fixed={{ release, asOf: view.asOf ?? today }} />
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-8 border-t border-line pt-1">
        <details className="open:w-full" open={isNarrowed(view)}>
          <summary className="control">Filter and arrange</summary>
          <FilterFields view={view} groups={groups} sources={sources} stakeholders={stakeholders} />
          <ColumnMenu columns={grid.columns} by={grid.by} />
          <noscript>
            <button type="submit" className="field my-2 px-3">
              Apply
            </button>
          </noscript>
        </details>
        <p className="py-1 text-soft">{children}</p>
      </div>
    </form>
  );
}
