import type { ServerResponse } from "node:http";
import { isApi, sendProblem } from "./api-gate";
import { secureDocument } from "./content-security";
import { isEmbed } from "./security-headers";

const RETRY_AFTER_S = 5;
const SENTENCE =
  "The database does not answer at the moment. Nothing is lost; please try again in a few seconds.";
const STYLE =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:38rem;margin:15vh auto;padding:0 1.5rem;color-scheme:light dark}";
const DOCUMENT = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Back in a moment · Common Ground</title><style>${STYLE}</style></head><body><h1>Back in a moment</h1><p>${SENTENCE}</p><p><a href="">Try again</a></p></body></html>`;

export interface Asker {
  url: string;
  /** What the browser would rather read. */
  accept: string;
}

/** What is said when the database is away: short, with a time to come back. */
export function sendUnavailable(res: ServerResponse, { url, accept }: Asker): void {
  res.setHeader("Retry-After", RETRY_AFTER_S);
  res.setHeader("Cache-Control", "no-store");
  if (/text\/html/.test(accept) && !isApi(url)) {
    const { html, policy } = secureDocument(DOCUMENT, { isEmbed: isEmbed(url) });
    res.setHeader("Content-Security-Policy", policy);
    res.writeHead(503, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  } else {
    sendProblem(res, { title: "unavailable", status: 503, detail: SENTENCE });
  }
}
