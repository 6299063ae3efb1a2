import type { Answer } from "./stored-answer";

/** What Next leaves in a page that called notFound() after its first bytes were due. */
const NOT_FOUND_MARK = "NEXT_HTTP_ERROR_FALLBACK;404";

/** What a page says of itself in its head when what it showed was taken back; readers' words are escaped and cannot say it. */
const GONE_MARK = '<meta name="status" content="410"/>';

/** A page found to be missing while it rendered was begun with 200; nothing has been sent yet, so say 404 or 410. */
export function withNotFoundStatus(answer: Answer): Answer {
  const isDocument = String(answer.headers["content-type"] ?? "").startsWith("text/html");
  if (answer.status !== 200 || !isDocument) return answer;
  if (answer.body.includes(NOT_FOUND_MARK)) return { ...answer, status: 404 };
  return answer.body.includes(GONE_MARK) ? { ...answer, status: 410 } : answer;
}
