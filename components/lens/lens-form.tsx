"use client";

import { type ReactNode, useRef } from "react";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Basis } from "@/lib/domain/vocabulary";
import { AsOfField } from "./as-of-field";
import { LayerFields } from "./layer-fields";

export interface LensFormProps {
  /** The page's own path; the form asks it again with what was chosen. */
  action: string;
  /** What the form does not show and must not lose; a missing value is left out. */
  kept: Record<string, string | number | null>;
  asOf: IsoDay | null;
  /** Left out where the page has no layers to choose. */
  layers?: readonly Basis[];
  /** Days on which something was said, oldest first: the stops of the as-of slider. */
  days: readonly IsoDay[];
  today: IsoDay;
  /** The page's own fields, before the lens. */
  children?: ReactNode;
  /** Links at the end of the line, such as the CSV file. */
  links?: ReactNode;
}

/** Chooses what a page looks at: its own fields, the layers and the as-of day. A plain GET form that works without a script. */
export function LensForm({ action, kept, asOf, layers, days, today, children, links }: LensFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} action={action} className="no-print my-4 border-y border-line py-1 text-sm">
      {Object.entries(kept).map(([name, value]) =>
        value === null || value === "" ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 py-1">
        {children}
        {layers && <LayerFields layers={layers} />}
        <AsOfField asOf={asOf} days={days} today={today} onPick={() => form.current?.requestSubmit()} />
        <button type="submit" className="field px-3">
          Show
        </button>
        {links && <div className="ml-auto flex flex-wrap gap-x-5">{links}</div>}
      </div>
    </form>
  );
}
