import "server-only";
import { findEvidencePlace } from "@/lib/db/queries/evidence-releases";
import { getRecord, getRecordOf } from "@/lib/db/queries/release-in-view";
import { parseAbout } from "@/lib/domain/correction";
import { buildEvidenceRecord } from "@/lib/domain/evidence-record";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";

/** What a correction is about, as a reader finds it. */
export interface AboutPlace {
  title: string;
  href: string;
  /** The evidence in our words; null for a cell. */
  paraphrase: string | null;
}

/** Finds what a correction is about at a release; null where there is no such thing. */
export async function describeAbout(
  about: string,
  release: number,
  pin: number | null,
): Promise<AboutPlace | null> {
  const place = parseAbout(about);
  if (place === null) return null;
  if ("evidence" in place) return describeEvidence(place.evidence, release, pin);
  const { stakeholders, items } = await getRecord(release);
  const stakeholder = stakeholders.find(({ code }) => code === place.stakeholder);
  const item = items.find(({ code }) => code === place.item);
  if (!stakeholder || !item) return null;
  return {
    title: `${stakeholder.shortName}: ${inSentence(item.title)}`,
    href: routes.cell({ ...place, kind: item.kind }, pin),
    paraphrase: null,
  };
}

async function describeEvidence(id: string, release: number, pin: number | null): Promise<AboutPlace | null> {
  const { source } = await findEvidencePlace(id, release);
  if (source === null) return null;
  const record = buildEvidenceRecord(await getRecordOf(release, "source", source), id);
  if (!record) return null;
  const { stakeholder, item, exhibits } = record;
  return {
    title: `${stakeholder.shortName}: ${inSentence(item.title)}, evidence ${id}`,
    href: routes.evidence(id, pin),
    paraphrase: exhibits[0].paraphrase,
  };
}
