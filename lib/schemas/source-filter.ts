import type { SourceFilter } from "@/lib/domain/source-list";
import { SOURCE_KINDS, type SourceKind } from "@/lib/domain/vocabulary";
import { parseSearchText } from "./page-params";
import { firstOf, type RawSearchParams, shorten } from "./search-params";

/** Reads which sources an address asks for; what is wrong there is left out with a notice. */
export function parseSourceFilter(params: RawSearchParams, stakeholders: ReadonlySet<string>) {
  const { q, notices: cut } = parseSearchText(params);
  const notices = [...cut];
  const kind = firstOf(params.kind) ?? "";
  const isKind = (SOURCE_KINDS as readonly string[]).includes(kind);
  if (kind !== "" && !isKind)
    notices.push(`“kind=${shorten(kind)}” in the address is no kind of source. It was left out.`);
  const stakeholder = firstOf(params.stakeholder) ?? "";
  const isKnown = stakeholders.has(stakeholder);
  if (stakeholder !== "" && !isKnown)
    notices.push(
      `“stakeholder=${shorten(stakeholder)}” in the address is no stakeholder we know. It was left out.`,
    );
  const filter: SourceFilter = {
    q,
    kind: isKind ? (kind as SourceKind) : null,
    stakeholder: isKnown ? stakeholder : null,
  };
  return { filter, notices };
}
