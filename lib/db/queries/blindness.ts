import "server-only";
import { AppError } from "@/lib/domain/app-error";
import type { Draft, Entity } from "@/lib/domain/editorial";
import { BLIND_SENTENCE } from "@/lib/format/editorial-words";
import type { AnyLine } from "@/lib/schemas/record-draft";
import { Prisma, queryDocument } from "../client";

/** What a record of the workshop says of which source, as far as it is a coding. */
interface Touching {
  entity: Entity;
  base: AnyLine | null;
  draft: Draft;
  line: AnyLine | null;
}

/** The sources that a person codes blind: until they hand in, no coding of these may reach them. */
export function listBlindSources(person: string): Promise<string[]> {
  return queryDocument(Prisma.sql`
    SELECT coalesce(jsonb_agg(source_id), '[]') AS document
    FROM second_coding WHERE coder = ${person} AND state = 'open'`);
}

/** Whether some records hold a coding that a person must not see yet. */
export async function isBlindTo(person: string, records: readonly Touching[]): Promise<boolean> {
  const sources = await listBlindSources(person);
  return sources.length > 0 && records.some((record) => sourcesOf(record).some((id) => sources.includes(id)));
}

/** Refuses what would show a person a coding that they must not see yet. */
export async function refuseBlind(person: string, records: readonly Touching[]): Promise<void> {
  if (await isBlindTo(person, records)) throw new AppError("forbidden", BLIND_SENTENCE);
}

function sourcesOf({ entity, base, draft, line }: Touching): string[] {
  if (entity !== "position") return [];
  const ofLine = (one: AnyLine | null) => (one && "evidence" in one ? [one.source] : []);
  return [...ofLine(base), ...ofLine(line), draft.source?.trim() ?? ""];
}
