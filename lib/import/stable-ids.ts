import { createHash } from "node:crypto";
import type { PositionLine } from "@/lib/schemas/data-set";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

type EvidenceEntry = PositionLine["evidence"][number];

/** The same coding of the same source keeps its key through every release. */
export function positionKey(position: PositionLine): string {
  const { stakeholder, item, source, basis, value } = position;
  return shortHash([stakeholder, item, source, basis, value]);
}

/**
 * A passage keeps its address when its coding changes, so value and basis stay out of it:
 * two releases with the same id and another value tell a recoding from a new statement.
 */
export function evidenceId(position: PositionLine, entry: EvidenceEntry): string {
  const place = entry.paragraph ?? entry.url;
  return shortHash([position.source, position.stakeholder, position.item, String(place), entry.phrase]);
}

/** The id a new chart takes: the same definition proposes the same id, so that it is not published twice by mistake. */
export function chartId(definition: unknown): string {
  return shortHash([JSON.stringify(definition)], 8);
}

/** Ten base58 digits (58 bits) of a sha256: no look-alike letters, safe in a URL. */
function shortHash(parts: string[], length = 10): string {
  const digest = createHash("sha256").update(parts.join("\n")).digest();
  let number = digest.readBigUInt64BE();
  let id = "";
  for (let digit = 0; digit < length; digit++) {
    id += BASE58[Number(number % 58n)];
    number /= 58n;
  }
  return id;
}
