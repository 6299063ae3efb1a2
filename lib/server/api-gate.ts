import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { PROBLEM_TYPE, type Problem, writeProblem } from "@/lib/export/problem";
import { plainPath } from "./plain-path";
import { RateLimiter } from "./rate-limiter";
import { clientAddress, clientName } from "./trusted-proxies";

const API = /^\/api\/v1(?:\/|$)/;
const FILE = /\.(?:csv|ndjson)$/;
// A file is many pages in one.
const FILE_COST = 10;
const METHODS = "GET, HEAD, OPTIONS";
const A_DAY_S = 86_400;

export function isApi(url: string): boolean {
  return API.test(plainPath(url));
}

/** Reading is open to programs on every site. */
export function setOpenHeaders(res: ServerResponse): void {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.setHeader("Access-Control-Expose-Headers", "Content-Disposition, ETag, Link, Retry-After");
  res.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}

/** The API answers everybody alike: who asks, and for which part of an answer, is not looked at. */
export function forgetWhoAsks(req: IncomingMessage): void {
  for (const name of ["cookie", "authorization", "range"]) delete req.headers[name];
}

/** Answers what is not a question to the API: a browser asking whether it may, or an attempt to write. */
export function answerOtherMethod({ method = "GET" }: IncomingMessage, res: ServerResponse): boolean {
  if (method === "GET" || method === "HEAD") return false;
  res.setHeader("Allow", METHODS);
  if (method === "OPTIONS") {
    res.setHeader("Access-Control-Allow-Methods", METHODS);
    res.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
    res.setHeader("Access-Control-Max-Age", A_DAY_S);
    res.writeHead(204).end();
    return true;
  }
  sendProblem(res, {
    title: "method-not-allowed",
    status: 405,
    detail: `This API is for reading: it takes ${METHODS}.`,
  });
  return true;
}

/** For one request to the API that must be worked out anew: 0 when its client may have it, else seconds to wait. */
export type Patience = (req: IncomingMessage) => number;

export function patienceOf(perMinute: number, proxies: BlockList): Patience {
  const limiter = new RateLimiter({ perMinute });
  return (req) =>
    limiter.take(
      clientName(clientAddress(req, proxies)),
      FILE.test(plainPath(req.url ?? "")) ? FILE_COST : 1,
    );
}

export function sendTooMany(res: ServerResponse, seconds: number): void {
  res.setHeader("Retry-After", seconds);
  sendProblem(res, {
    title: "too-many-requests",
    status: 429,
    detail: `That was faster than we can share fairly: please go on in ${seconds} ${seconds === 1 ? "second" : "seconds"}. Whole files (positions.csv, evidence.ndjson) spare you the pages.`,
  });
}

export function sendProblem(res: ServerResponse, problem: Problem): void {
  res
    .writeHead(problem.status, { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store" })
    .end(writeProblem(problem));
}
