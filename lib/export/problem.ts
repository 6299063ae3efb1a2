import { AppError, type AppErrorCode } from "@/lib/domain/app-error";

const STATUS: Record<AppErrorCode, number> = {
  "not-found": 404,
  invalid: 400,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  unavailable: 503,
};

/** RFC 9457: what is wrong, in one sentence, and with which parameter. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  parameter?: string;
}

export const PROBLEM_TYPE = "application/problem+json";

export function writeProblem({ title, status, detail, parameter }: Problem): string {
  return JSON.stringify({ type: "about:blank", title, status, detail, parameter });
}

/** Any error as a problem document; what we did not foresee says nothing of our insides. */
export function answerProblem(error: unknown): Response {
  const known = error instanceof AppError ? error : null;
  if (!known) console.error(error);
  const status = known ? STATUS[known.code] : 500;
  const detail =
    known?.message ?? "Something went wrong on our side. Nothing is lost; try again in a moment.";
  const headers = new Headers({ "Content-Type": PROBLEM_TYPE });
  if (status === 503) headers.set("Retry-After", "5");
  const parameter = known?.parameter ?? undefined;
  return new Response(writeProblem({ title: known?.code ?? "error", status, detail, parameter }), {
    status,
    headers,
  });
}
