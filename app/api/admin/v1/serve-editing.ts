import "server-only";
import { type Action, authorise, type Editor } from "@/lib/auth/can";
import { findSignedIn, toEditor } from "@/lib/auth/session";
import { AppError } from "@/lib/domain/app-error";
import { answerProblem, PROBLEM_TYPE } from "@/lib/export/problem";
import { isFromThisSite } from "@/lib/server/same-origin";

export interface EditingInput {
  editor: Editor;
  params: Readonly<Record<string, string>>;
  headers: Headers;
  /** The request's JSON; an empty object when it has none. */
  body: Readonly<Record<string, unknown>>;
}

export interface EditingAnswer {
  status?: number;
  body: object;
  etag?: string;
}

/** A refusal that a program has to know more of than one sentence: what stands there now, which fields are wrong. */
export class Refusal extends Error {
  constructor(
    readonly status: 412 | 422 | 428,
    readonly title: string,
    detail: string,
    readonly more: object = {},
  ) {
    super(detail);
  }
}

type Context = { params: Promise<Record<string, string>> };
const LARGEST_BODY = 200_000;

/** Every door of the editors' API: from this site, with a session of both factors, by somebody who may. */
export function serveEditing(
  { action }: { action: Action },
  handle: (input: EditingInput) => Promise<EditingAnswer>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const { headers, method } = request;
      if (!isFromThisSite(method, (name) => headers.get(name) ?? undefined))
        throw new AppError("forbidden", "This API takes requests of this site's own pages and programs.");
      const signedIn = await findSignedIn(headers);
      const editor = signedIn && toEditor(signedIn);
      if (!editor) throw new AppError("unauthenticated", "Sign in with both factors first.");
      authorise(editor, action);
      const body = await readBody(request);
      const answer = await handle({ editor, params: await context.params, headers, body });
      return Response.json(answer.body, {
        status: answer.status ?? 200,
        headers: { "Cache-Control": "no-store", ...(answer.etag ? { ETag: answer.etag } : {}) },
      });
    } catch (error) {
      return error instanceof Refusal ? answerRefusal(error) : unshared(answerProblem(error));
    }
  };
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text === "") return {};
  if (text.length > LARGEST_BODY) throw new AppError("invalid", "This is more than a record can hold.");
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body };
  } catch {
    // Told below, like any other body that is no object.
  }
  throw new AppError("invalid", "The body must be one JSON object.");
}

function answerRefusal({ status, title, message, more }: Refusal): Response {
  const problem = { type: "about:blank", title, status, detail: message, ...more };
  const headers = { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store" };
  return new Response(JSON.stringify(problem), { status, headers });
}

function unshared(answer: Response): Response {
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
