import "server-only";
import { createHash } from "node:crypto";
import { answerProblem } from "@/lib/export/problem";

/** How long an answer about a chart may be kept: a pinned file never changes, a live one follows the data. */
export const CHART_CACHE = {
  pinned: "public, max-age=31536000, immutable",
  live: "public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800",
  oembed: "public, max-age=3600",
  script: "public, max-age=86400, stale-while-revalidate=604800",
  gone: "public, max-age=300",
  missing: "public, max-age=60",
} as const;

/** Charts are for other people's pages: any of them may fetch and show these. */
export function openHeaders(more: Record<string, string>): Headers {
  return new Headers({
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    ...more,
  });
}

/** An embed allows its own script and style by hash, and nothing else at all. */
export function embedPolicy({ style, script }: { style: string; script?: string }): string {
  return [
    "default-src 'none'",
    `script-src ${script === undefined ? "'none'" : hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors *",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Any error about a chart as a problem document that other sites may read. */
export function answerChartProblem(error: unknown): Response {
  const answer = answerProblem(error);
  for (const [name, value] of openHeaders({})) answer.headers.set(name, value);
  if (answer.status === 404) answer.headers.set("Cache-Control", CHART_CACHE.missing);
  return answer;
}
