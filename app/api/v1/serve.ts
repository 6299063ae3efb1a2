import "server-only";
import type { z } from "zod";
import { decodeSegment } from "@/app/(site)/decode-segment";
import { originOf } from "@/app/(site)/site-address";
import { getRelease } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import type { IsoDay } from "@/lib/domain/calendar";
import type { Release } from "@/lib/domain/position";
import { cacheControl } from "@/lib/export/api/cache-control";
import type { Place } from "@/lib/export/api/present";
import { answerProblem } from "@/lib/export/problem";
import { apiRoutes } from "@/lib/routes";
import { parseQuery } from "@/lib/schemas/api/parse-query";

/** A question to the API, understood. */
export interface Asked<Query> {
  release: Release;
  /** The address names its release by number. */
  isPinned: boolean;
  /** What the address names after its release, decoded. */
  path: Record<string, string>;
  query: Query;
  today: IsoDay;
  place: Place;
  url: URL;
}

interface RouteContext {
  params: Promise<Record<string, string> | undefined>;
}

export type ApiRoute = (request: Request, context: RouteContext) => Promise<Response>;

export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** A route of the API: reads release and parameters, asks for the answer, and words whatever goes wrong. */
export function route<S extends z.ZodObject>(
  schema: S,
  answer: (asked: Asked<z.output<S>>) => Promise<Response>,
): ApiRoute {
  return async (request, { params }) => {
    try {
      // An address without a variable part comes without any.
      const path = decodePath((await params) ?? {});
      const url = new URL(request.url);
      const query = parseQuery(url.searchParams, schema);
      const release = await openRelease(path.release);
      const place = { origin: originOf(request.headers), release: release.n };
      const today = new Date().toISOString().slice(0, 10);
      const isPinned = path.release !== undefined && path.release !== "latest";
      return await answer({ release, isPinned, path, query, today, place, url });
    } catch (error) {
      return answerProblem(error);
    }
  };
}

async function openRelease(asked = "latest"): Promise<Release> {
  if (asked === "latest") return getRelease(null);
  if (/^[1-9]\d{0,8}$/.test(asked)) return getRelease(Number(asked));
  throw new AppError(
    "not-found",
    `A release is named by its number or as “latest”, not “${asked.slice(0, 40)}”.`,
    "release",
  );
}

function decodePath(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeSegment(value)]));
}

export interface JsonAnswer {
  data: unknown;
  next?: string | null;
  changesDaily?: boolean;
}

/** The envelope of every JSON answer; it names no newer release, or a numbered one would not be the same for good. */
export function answerJson(asked: Asked<unknown>, { data, next = null, changesDaily }: JsonAnswer): Response {
  const { release, isPinned, place, url } = asked;
  const { n, title, publishedOn } = release;
  const pinned = `${place.origin}${apiRoutes.pinned(url.pathname, n)}${url.search}`;
  const links = {
    self: `${place.origin}${url.pathname}${url.search}`,
    pinned,
    next: next === null ? null : withCursor(pinned, next),
    licence: LICENCE,
  };
  return Response.json(
    { data, release: { n, title, publishedOn }, next, links },
    { headers: answerHeaders({ isPinned, changesDaily }) },
  );
}

export function answerHeaders(freshness: Parameters<typeof cacheControl>[0]): Record<string, string> {
  return { "Cache-Control": cacheControl(freshness), Link: `<${LICENCE}>; rel="license"` };
}

function withCursor(address: string, cursor: string): string {
  const [path = "", search = ""] = address.split("?");
  const params = new URLSearchParams(search);
  params.set("cursor", cursor);
  return `${path}?${params.toString().replaceAll("%2C", ",")}`;
}
