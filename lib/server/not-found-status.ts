import type { Answer } from "./stored-answer";

/** What Next leaves in a page that called notFound() after its first bytes were due. */
const NOT_FOUND_MARK = "NEXT_HTTP_ERROR_FALLBACK;404";

/** A page found to be missing while it rendered was begun with 200; nothing has been sent yet, so say 404. */
export function withNotFoundStatus(answer: Answer): Answer {
  const isDocument = String(answer.headers["content-type"] ?? "").startsWith("text/html");
  return answer.status === 200 && isDocument && answer.body.includes(NOT_FOUND_MARK)
    ? { ...answer, status: 404 }
    : answer;
}
