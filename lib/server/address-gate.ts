import type { IncomingMessage, ServerResponse } from "node:http";
import { isApi, sendProblem } from "./api-gate";
import { isPrivate } from "./cache-policy";
import { plainPath } from "./plain-path";
import { sendText } from "./send-text";

const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
// The editors' API writes and withdraws records.
const EDITING_API = /^\/api\/admin(?:\/|$)/;
const SENTENCE = "This address holds characters that no address of this site has.";

/** Answers what no page could: a method the site does not have, an address that cannot be read. */
export function refuseAddress(req: IncomingMessage, res: ServerResponse): boolean {
  const { method = "GET", url = "/" } = req;
  const methods = EDITING_API.test(plainPath(url)) ? [...METHODS, "PUT", "DELETE"] : METHODS;
  if (!methods.includes(method)) {
    res.setHeader("Allow", methods.join(", "));
    sendText(res, 405, "This site does not know this method.");
    return true;
  }
  if (isReadable(url)) return false;
  if (isApi(url)) sendProblem(res, { title: "invalid", status: 400, detail: SENTENCE });
  else sendText(res, 400, SENTENCE);
  return true;
}

// PostgreSQL has no character zero; readers' pages name a parameter that holds one, the editors' need not.
function isReadable(url: string): boolean {
  const [path = ""] = url.split("?");
  try {
    return !decodeURIComponent(path).includes("\0") && !(isPrivate(url) && /%00/.test(url));
  } catch {
    return false;
  }
}
