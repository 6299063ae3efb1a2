import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPath } from "./plain-path";
import { logSecurity } from "./security-log";
import { sendText } from "./send-text";

const MIB = 1024 * 1024;
// A record's form with all its evidence is a tenth of this.
const MOST = MIB;
/** What may be larger, by its path: a file of 10 MB and the form around it. */
const LARGER: readonly [RegExp, number][] = [[/^\/admin\/imports\/upload$/, 11 * MIB]];
// So much is still read to the end, and thrown away, for the sentence to arrive.
const WORTH_HEARING_OUT = 64 * MIB;

/** Answers a request whose body is too large or of unknown length, before anything of it is looked at. */
export function refuseBody(req: IncomingMessage, res: ServerResponse): boolean {
  const { headers, url = "/" } = req;
  if (headers["transfer-encoding"] !== undefined)
    return refuse(req, res, 411, "This site takes a body only with its length (Content-Length).");
  const most = LARGER.find(([path]) => path.test(plainPath(url)))?.[1] ?? MOST;
  if (Number(headers["content-length"] ?? 0) <= most) return false;
  return refuse(req, res, 413, `This is larger than the ${most / MIB} MB that this address takes.`);
}

function refuse(req: IncomingMessage, res: ServerResponse, status: number, sentence: string): true {
  const length = Number(req.headers["content-length"] ?? Number.POSITIVE_INFINITY);
  if (length <= WORTH_HEARING_OUT) req.resume();
  else res.setHeader("Connection", "close");
  const address = String(req.headers["x-forwarded-for"] ?? "");
  logSecurity("refused-body", { path: req.url ?? "/", address });
  sendText(res, status, sentence);
  return true;
}
