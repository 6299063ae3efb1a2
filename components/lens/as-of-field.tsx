"use client";

import { useState } from "react";
import { formatDate } from "@/lib/format/dates";

export interface AsOfFieldProps {
  asOf: string | null;
  days: readonly string[];
  today: string;
  /** Asks for the table at the chosen day. */
  onPick: () => void;
}

/** “What had been said by this day”: a date field, and a slider that stops where something was said. */
export function AsOfField({ asOf, days, today, onPick }: AsOfFieldProps) {
  const stops = [...days.filter((stop) => stop < today), today];
  const shown = asOf ?? today;
  const [day, setDay] = useState(shown);
  const [answered, setAnswered] = useState(shown);
  // Days asked for and not answered yet: an answer to one of them comes late and must not move the field back.
  const [asked, setAsked] = useState<string[]>([]);
  if (answered !== shown) {
    setAnswered(shown);
    const isOurs = asked.includes(shown);
    setAsked(isOurs ? asked.slice(asked.indexOf(shown) + 1) : []);
    // What was not asked for here is the browser's Back, or a link: the field follows.
    if (!isOurs) setDay(shown);
  }
  const index = stops.findIndex((stop) => stop >= day);
  const letGo = () => {
    if (day === (asked.at(-1) ?? shown)) return;
    setAsked([...asked, day]);
    onPick();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <label htmlFor="as-of" className="text-soft">
        As of
      </label>
      <input
        id="as-of"
        type="date"
        name="asOf"
        value={day}
        max={today}
        onChange={(event) => {
          setDay(event.target.value);
          setAsked([...asked, event.target.value]);
        }}
        className="field w-36 py-0"
      />
      <input
        type="range"
        aria-label="As-of date, by the days on which something was said"
        aria-valuetext={formatDate(day || today)}
        min={0}
        max={stops.length - 1}
        step={1}
        value={index === -1 ? stops.length - 1 : index}
        className="needs-script h-6 w-32 accent-current"
        onChange={(event) => {
          // While the slider moves only the date follows; the table is asked for when it is let go.
          event.stopPropagation();
          setDay(stops[Number(event.target.value)] ?? today);
        }}
        onPointerUp={letGo}
        onKeyUp={letGo}
      />
    </div>
  );
}
