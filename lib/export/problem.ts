import { AppError, type AppErrorCode } from "@/lib/domain/app-error";

const STATUS: Record<AppErrorCode, number> = {
  "not-found": 404,
  invalid: 400,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  unavailable: 503,
};

/** Any error as a problem document (RFC 9457); what we did not foresee says nothing of our insides. */
export function answerProblem(error: unknown): Response {
  const known = error instanceof AppError ? error : null;
  if (!known) console.error(error);
  const status = known ? STATUS[known.code] : 500;
  const detail =
    known?.message ?? "Something went wrong on our side. Nothing is lost; try again in a moment.";
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (status === 503) headers.set("Retry-After", "5");
  return new Response(
    JSON.stringify({ type: "about:blank", title: known?.code ?? "error", status, detail }),
    { status, headers },
  );
}
