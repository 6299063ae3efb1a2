import type { ServerResponse } from "node:http";
import { type Unavailable, unavailablePage } from "@/lib/format/unavailable-page";
import { isApi, sendProblem } from "./api-gate";
import { secureDocument } from "./content-security";
import { isEmbed } from "./security-headers";

const RETRY_AFTER_S = 5;
const AWAY: Unavailable = {
  title: "Back in a moment",
  sentence: "The database does not answer at the moment. Nothing is lost; please try again in a few seconds.",
};
/** For what would be written while there is hardly any room. */
export const DISK_FULL: Unavailable = {
  title: "Nothing can be saved just now",
  sentence:
    "The disk of the database is nearly full. Everything saved so far is safe and can be read; go back in your browser to find what you typed, and save it once there is room again.",
};

export interface Asker {
  url: string;
  /** What the browser would rather read. */
  accept: string;
}

/** What is said when the database is away, or has no room: short, with a time to come back. */
export function sendUnavailable(res: ServerResponse, { url, accept }: Asker, reason = AWAY): void {
  res.setHeader("Retry-After", RETRY_AFTER_S);
  res.setHeader("Cache-Control", "no-store");
  if (/text\/html/.test(accept) && !isApi(url)) {
    const { html, policy } = secureDocument(unavailablePage(reason), { isEmbed: isEmbed(url) });
    res.setHeader("Content-Security-Policy", policy);
    res.writeHead(503, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  } else {
    sendProblem(res, { title: "unavailable", status: 503, detail: reason.sentence });
  }
}
