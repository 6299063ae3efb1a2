import "server-only";
import type { TimelineSubject } from "@/lib/charts/timeline-rows";
import type { ReleaseInView } from "@/lib/db/queries/release-in-view";
import { fullestItem } from "@/lib/domain/fullest-item";
import { positionsBy } from "@/lib/domain/holdings";
import { parsePlace } from "@/lib/schemas/place-params";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { openLens } from "../open-lens";

/** The one way from an address to a timeline, for the page and for its file. */
export async function openTimeline(view: Pick<ReleaseInView, "release" | "lens">, params: RawSearchParams) {
  const opened = await openLens(view, params);
  const { holdings, lens } = opened;
  const notices = [...opened.notices];
  const known = {
    stakeholders: new Set(holdings.stakeholders.map(({ code }) => code)),
    items: new Set(holdings.items.map(({ code }) => code)),
  };
  const chosen = parsePlace(params, known, notices);
  const isChosen = chosen.stakeholders.length > 0 || chosen.item !== null;
  const ofKind = positionsBy(holdings.positions, lens.asOf).filter(
    ({ kind }) => chosen.kind === null || kind === chosen.kind,
  );
  // All stakeholders on all items would be a wall: where neither is chosen, the fullest item stands in.
  const standIn = isChosen ? null : fullestItem(ofKind);
  const subject: TimelineSubject = {
    stakeholders: chosen.stakeholders.length > 0 ? chosen.stakeholders : null,
    item: chosen.item ?? standIn,
    kind: chosen.kind,
  };
  return { ...opened, notices, chosen, standIn, subject };
}
