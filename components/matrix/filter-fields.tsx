"use client";

import { memo } from "react";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import type { ComparisonToolbarProps, Option } from "./comparison-toolbar";
import { IN_PLACE, useArrangement } from "./view-state";

type FilterFieldsProps = Pick<ComparisonToolbarProps, "view" | "groups" | "sources" | "stakeholders">;

/** Who is in the table, from which sources, laid out which way. Memoised: sorting need not draw it again. */
export const FilterFields = memo(function FilterFields({
  view,
  groups,
  sources,
  stakeholders,
}: FilterFieldsProps) {
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2 py-2">
      <RowFinder />
      <Select name="who" label="Stakeholders" value={view.who} options={WHO} />
      <Select
        name="group"
        label="Members of"
        value={view.group ?? ""}
        options={[{ value: "", label: "any group" }, ...groups]}
      />
      <div>
        <Select
          name="source"
          label="Source"
          value={view.sources.join()}
          options={[{ value: "", label: "all sources" }, ...chosenSources(sources)]}
        />
        <a href={routes.sources(view.release)} className="link text-xs">
          choose one
        </a>
      </div>
      <Select name="by" label="Rows" value={view.by} options={ROWS} />
      <Checkbox
        name="members"
        value="apply"
        checked={view.applyToMembers}
        label="Lend groups’ positions to members (hatched)"
      />
      <Checkbox name="unread" value="show" checked={view.unread} label="Show stakeholders not read yet" />
      <details className="w-full" open={view.pick.length > 0}>
        <summary className="control">
          {view.pick.length > 0
            ? formatCount(view.pick.length, "stakeholder")
            : "Choose stakeholders one by one"}
        </summary>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-4">
          {stakeholders.map(({ value, label }) => (
            <Checkbox
              key={value}
              name="pick"
              value={value}
              checked={view.pick.includes(value)}
              label={label}
            />
          ))}
        </div>
      </details>
    </div>
  );
});

/** Several sources together are one choice, as the address holds them. */
function chosenSources(sources: readonly Option[]): Option[] {
  if (sources.length === 0) return [];
  return [
    { value: sources.map(({ value }) => value).join(), label: sources.map(({ label }) => label).join("; ") },
  ];
}

function RowFinder() {
  const [{ q }, arrange] = useArrangement();
  return (
    <label className="grid gap-0.5">
      <span className="text-soft">Find a row</span>
      <input
        name="q"
        type="search"
        value={q}
        maxLength={200}
        onChange={(event) => {
          // The table filters by itself; the form need not ask the server.
          event.stopPropagation();
          arrange({ q: event.target.value || null }, IN_PLACE);
        }}
        className="field w-40"
      />
    </label>
  );
}

const WHO: Option[] = [
  { value: "all", label: "states and groups" },
  { value: "states", label: "states only" },
  { value: "groups", label: "groups only" },
];

const ROWS: Option[] = [
  { value: "stakeholder", label: "a row per stakeholder" },
  { value: "item", label: "a row per item" },
];

interface SelectProps {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}

function Select({ name, label, value, options }: SelectProps) {
  return (
    <div className="grid gap-0.5">
      <label htmlFor={`filter-${name}`} className="text-soft">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value} className="field max-w-64">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckboxProps {
  name: string;
  value: string;
  checked: boolean;
  label: string;
}

function Checkbox({ name, value, checked, label }: CheckboxProps) {
  return (
    <label className="control cursor-pointer whitespace-normal">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-4 accent-current"
      />
      {label}
    </label>
  );
}
