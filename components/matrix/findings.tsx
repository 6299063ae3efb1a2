import type { ReactNode } from "react";
import type { ComparisonFindings } from "@/lib/domain/findings";
import type { Item } from "@/lib/domain/position";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface FindingsProps {
  findings: ComparisonFindings;
  /** How many sources are themselves official texts, of how many. */
  sources: { official: number; all: number };
  pin: number | null;
}

/** Three sentences computed from what the reader is looking at, each leading to what it rests on. */
export function Findings({ findings, sources, pin }: FindingsProps) {
  return (
    <ul className="grid gap-x-6 gap-y-3 font-serif text-lg leading-snug sm:grid-cols-3">
      <Finding>{tellCalls(findings, pin)}</Finding>
      <Finding>{tellOwnWords(findings, sources, pin)}</Finding>
      <Finding>{tellThreats(findings, pin)}</Finding>
    </ul>
  );
}

function Finding({ children }: { children: ReactNode }) {
  return <li className="border-t-2 border-ink pt-2">{children}</li>;
}

function tellCalls({ mostCalledOn }: ComparisonFindings, pin: number | null): ReactNode {
  if (!mostCalledOn) return "No state is called on for anything in this view.";
  const { item, calledOn, states, onRecord, doing } = mostCalledOn;
  return (
    <>
      <Share part={calledOn} whole={states} /> {calledOn === 1 ? "is" : "are"} called on for{" "}
      <ItemLink item={item} pin={pin} />; <strong>{onRecord}</strong>{" "}
      {onRecord === 1 ? "says it supports it" : "say they support it"}, <strong>{doing}</strong>{" "}
      {doing === 1 ? "is" : "are"} reported doing it.
    </>
  );
}

function tellOwnWords(
  findings: ComparisonFindings,
  sources: FindingsProps["sources"],
  pin: number | null,
): ReactNode {
  const { positions, official, gaps, contested } = findings;
  if (positions === 0) return "Nothing is on record in this view.";
  const atSecondHand = sources.official === 0 && official > 0 && official < positions;
  return (
    <>
      <strong>
        {formatNumber(official)} of {formatNumber(positions)}
      </strong>{" "}
      positions are in a stakeholder’s{" "}
      <a href={routes.method(pin)} className="underline decoration-1 underline-offset-4">
        own words
      </a>
      {atSecondHand &&
        `, all as others report them: none of the ${formatCount(sources.all, "source")} is an official text`}
      {gaps + contested > 0 && (
        <>
          ; words stand{" "}
          <a href={routes.tensions({ release: pin })} className="underline decoration-1 underline-offset-4">
            against deeds
          </a>{" "}
          in <strong>{gaps}</strong> {gaps === 1 ? "cell" : "cells"}, against each other in{" "}
          <strong>{contested}</strong>
        </>
      )}
      .
    </>
  );
}

function tellThreats({ mostNamed, mostAscribed }: ComparisonFindings, pin: number | null): ReactNode {
  if (!mostNamed && !mostAscribed) return "No threat is on record in this view.";
  return (
    <>
      {mostNamed && (
        <>
          <Share part={mostNamed.own} whole={mostNamed.states} />{" "}
          {mostNamed.own === 1 ? "names or acts" : "name or act"} on{" "}
          <ItemLink item={mostNamed.item} pin={pin} />, more than on any other threat
          {mostAscribed ? "; " : "."}
        </>
      )}
      {mostAscribed && (
        <>
          <ItemLink item={mostAscribed.item} pin={pin} /> is only said of{" "}
          <strong>{mostAscribed.ascribed}</strong> by others.
        </>
      )}
    </>
  );
}

function Share({ part, whole }: { part: number; whole: number }) {
  return (
    <strong>
      {part} of {formatCount(whole, "state")}
    </strong>
  );
}

function ItemLink({ item, pin }: { item: Item; pin: number | null }) {
  return (
    <a href={routes.item(item.code, pin)} className="underline decoration-1 underline-offset-4">
      {inSentence(item.title)}
    </a>
  );
}
