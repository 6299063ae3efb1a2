import type { IncomingMessage, ServerResponse } from "node:http";
import { isApi } from "./api-gate";
import { isPrivate } from "./cache-policy";
import { type DiskWatch, LOW_DISK_HEADER } from "./disk-watch";
import { setSecurityHeaders } from "./security-headers";
import { DISK_FULL, sendUnavailable } from "./unavailable";

const READING = ["GET", "HEAD", "OPTIONS"];
// Whoever can come in can read; a session is next to nothing.
const ENTRANCE = /^\/sign-(?:in|out)(?:[/?]|$)/;

/** Answers what would be written while the disk is nearly full; true when it did. */
export function refuseWrite(
  req: IncomingMessage,
  res: ServerResponse,
  { isLow }: Pick<DiskWatch, "isLow">,
): boolean {
  delete req.headers[LOW_DISK_HEADER];
  if (!isLow) return false;
  const { method = "GET", url = "/" } = req;
  const isReading = READING.includes(method) || (isApi(url) && !isPrivate(url));
  if (isReading || ENTRANCE.test(url)) {
    req.headers[LOW_DISK_HEADER] = "yes";
    return false;
  }
  setSecurityHeaders(req, res);
  // What was sent is heard out, so that the browser hears us.
  req.resume();
  sendUnavailable(res, { url, accept: req.headers.accept ?? "" }, DISK_FULL);
  return true;
}
