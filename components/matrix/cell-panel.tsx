"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { CellEvidence } from "@/components/evidence/cell-evidence";
import type { CellDetail } from "@/lib/domain/cell-detail";
import { aboutCell } from "@/lib/domain/correction";
import { apiRoutes, changeQuery, routes } from "@/lib/routes";

export interface CellPanelProps {
  /** `PAK.intelligence-sharing`. */
  address: string;
  release: number;
  pin: number | null;
  initial: CellDetail | null;
  onClose: () => void;
}

type Reading = { detail: CellDetail } | { failure: string } | null;

/** The evidence beside the table; a sheet at the bottom of a small screen. */
export function CellPanel({ address, release, pin, initial, onClose }: CellPanelProps) {
  const isInitial = initial !== null && address === `${initial.stakeholder.code}.${initial.item.code}`;
  const [reading, setReading] = useState<Reading>(isInitial ? { detail: initial } : null);
  const params = useSearchParams();
  const url = cellUrl(address, release, params);
  const [firstUrl] = useState(url);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (isInitial && url === firstUrl) return;
    const abort = new AbortController();
    readCell(url, abort.signal).then(setReading, () => {
      if (!abort.signal.aborted)
        setReading({ failure: "The evidence could not be fetched. Close the cell and open it again." });
    });
    return () => abort.abort();
  }, [url, firstUrl, isInitial]);

  // Opening by hand moves the reader into the panel; a page that arrives with a cell open leaves them on top.
  useEffect(() => {
    if (!isInitial) panel.current?.focus();
  }, [isInitial]);

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label="Evidence of the open cell"
      className="evidence-panel"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <a
        href={`/?${changeQuery(params, { cell: null })}`}
        onClick={(event) => {
          event.preventDefault();
          onClose();
        }}
        className="control field sticky top-0 float-right ml-2 px-3 text-sm"
      >
        Close<span className="sr-only"> the evidence</span> <span aria-hidden="true">✕</span>
      </a>
      {reading === null && <p className="text-sm text-soft">Reading the evidence …</p>}
      {reading && "failure" in reading && <p className="text-sm">{reading.failure}</p>}
      {reading && "detail" in reading && (
        <>
          <CellEvidence detail={reading.detail} pin={pin} headingId="cell-heading" />
          <p className="flex flex-wrap gap-x-4 text-sm">
            <a
              href={routes.cite(`/?${changeQuery(params, { cell: address, release })}`)}
              className="link control"
            >
              Cite this cell
            </a>
            <a
              href={routes.newCorrection(
                aboutCell(reading.detail.stakeholder.code, reading.detail.item.code),
                { release: pin },
              )}
              rel="nofollow"
              className="link control"
            >
              Suggest a correction
            </a>
          </p>
        </>
      )}
    </aside>
  );
}

// Only what changes the evidence travels: the lens, not the arrangement.
function cellUrl(address: string, release: number, params: URLSearchParams): string {
  const [stakeholder = "", item = ""] = address.split(".");
  const lens = { asOf: params.get("asOf"), layers: params.get("layers"), source: params.get("source") };
  return apiRoutes.cell({ stakeholder, item }, release, lens);
}

async function readCell(url: string, signal: AbortSignal): Promise<Reading> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { data } = (await answer.json()) as { data: CellDetail };
  return { detail: data };
}
