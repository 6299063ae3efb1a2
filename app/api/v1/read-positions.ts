import "server-only";
import { getReference } from "@/lib/db/queries/holdings";
import {
  listPositions,
  type PositionPlace,
  type PositionScope,
  placeOf,
  readPositions,
} from "@/lib/db/queries/position-pages";
import { csvWriter, type FileWriter, ndjsonWriter } from "@/lib/export/api/files";
import { presentEvidence, presentPosition } from "@/lib/export/api/present";
import { streamFile } from "@/lib/export/api/stream-file";
import { type CursorScope, readCursor, writeCursor } from "@/lib/schemas/api/cursor";
import { checkCodes, chosenStakeholders } from "@/lib/schemas/api/known-codes";
import type { PositionFilters, PositionsQuery } from "@/lib/schemas/api/parameters";
import { type Asked, answerHeaders, answerJson } from "./serve";

// What one query of a stream brings: large enough to be quick, small enough to be held twice.
const STREAMED_PAGE = 500;

/** A page of positions. */
export async function answerPositions(asked: Asked<PositionsQuery>): Promise<Response> {
  const { filters, scope, changesDaily } = await understand(asked);
  const { limit, cursor } = asked.query;
  const bound = cursorScope(asked, filters, { list: "positions", keys: 3 });
  const from = cursor ? { place: toPlace(readCursor(cursor, bound)), isIncluded: false } : undefined;
  const found = await listPositions({ release: asked.release.n, scope, from, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = last && found.length > limit ? writeCursor(bound, placeOf(last)) : null;
  const data = page.map((position) => presentPosition(position, asked.place));
  return answerJson(asked, { data, next, changesDaily });
}

/** A page of evidence: the pieces of as many positions as fill it, cut where the page is full. */
export async function answerEvidence(asked: Asked<PositionsQuery>): Promise<Response> {
  const { filters, scope, changesDaily } = await understand(asked);
  const { limit, cursor } = asked.query;
  const bound = cursorScope(asked, filters, { list: "evidence", keys: 4 });
  const after = cursor ? readCursor(cursor, bound) : undefined;
  const from = after && { place: toPlace(after), isIncluded: true };
  // One more position than pieces: the first may have been told already.
  const found = await listPositions({
    release: asked.release.n,
    scope,
    from,
    limit: limit + 2,
    onlyFoundPieces: true,
  });
  const pieces = found.flatMap((position) =>
    presentEvidence(position, asked.place).map((piece) => ({ piece, place: placeOf(position) })),
  );
  const told = after
    ? pieces.findIndex(({ piece }) => piece.position === after[2] && piece.id === after[3]) + 1
    : 0;
  const page = pieces.slice(told, told + limit);
  const last = page.at(-1);
  const isMore = last && pieces.length > told + limit;
  const next = isMore ? writeCursor(bound, [...last.place, last.piece.id]) : null;
  return answerJson(asked, { data: page.map(({ piece }) => piece), next, changesDaily });
}

interface DataFile {
  of: "positions" | "evidence";
  as: "csv" | "ndjson";
}

/** The whole list within the filters as a file, streamed. */
export async function answerFile(
  asked: Asked<PositionFilters & { raw?: "1" }>,
  { of, as }: DataFile,
): Promise<Response> {
  const { scope, reference, changesDaily } = await understand(asked);
  const { place, isPinned, release, query } = asked;
  const pages = readPositions({
    release: release.n,
    scope,
    limit: STREAMED_PAGE,
    onlyFoundPieces: of === "evidence",
  });
  const writer: FileWriter =
    as === "csv"
      ? csvWriter({ of, place, names: reference, isRaw: query.raw === "1" })
      : ndjsonWriter({ of, place });
  const name = `common-ground-${of}-release-${release.n}.${as}`;
  return new Response(await streamFile(pages, writer), {
    headers: {
      ...answerHeaders({ isPinned, changesDaily }),
      "Content-Type": as === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    },
  });
}

/** The filters of a question, checked against what its release holds. */
async function understand({ query, release, today }: Asked<PositionFilters>) {
  const { stakeholder, group, item, kind, layers, value, source, asOf, q } = query;
  const filters = { stakeholder, group, item, kind, layers, value, source, asOf, q };
  const reference = await getReference(release.n);
  checkCodes(query, reference);
  const scope: PositionScope = {
    stakeholders: chosenStakeholders(query, reference, asOf ?? today),
    items: item,
    kinds: kind,
    layers,
    values: value,
    sources: source,
    asOf,
    q,
  };
  return { filters, scope, reference, changesDaily: group !== undefined && asOf === undefined };
}

function cursorScope(
  { release }: Asked<unknown>,
  filters: CursorScope["filters"],
  { list, keys }: Pick<CursorScope, "list" | "keys">,
): CursorScope {
  return { release: release.n, list, filters, keys };
}

function toPlace([stakeholder = "", item = "", key = ""]: readonly string[]): PositionPlace {
  return [stakeholder, item, key];
}
