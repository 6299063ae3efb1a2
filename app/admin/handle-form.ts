import "server-only";
import { type Action, authorise, can, type Editor } from "@/lib/auth/can";
import { findSignedIn, isFresh, toEditor } from "@/lib/auth/session";
import { noteRefusal } from "@/lib/db/commands/account";
import { AppError } from "@/lib/domain/app-error";
import { unavailablePage } from "@/lib/format/unavailable-page";
import { adminRoutes, withQuery } from "@/lib/routes";
import { isFromThisSite } from "@/lib/server/same-origin";
import { sealNotice } from "./notice-word";
import { type Form, readBody, type SentFile } from "./read-body";

export type { Form };

export interface FormInput {
  request: Request;
  editor: Editor;
  form: Form;
  /** The file sent along, where the form takes one; null when none was chosen. */
  file: SentFile | null;
  params: Readonly<Record<string, string>>;
}

/** Where to go on, and a sentence for that page; data is for a script that asked instead of a browser. */
export interface FormOutcome {
  to: string;
  notice?: string;
  data?: object;
}

export interface FormRule {
  action: Action;
  /** Asks for the second factor again when it was not shown lately. */
  isSensitive?: boolean;
  /** The form takes a file of up to a number of bytes; back is its own page. */
  upload?: { bytes: number; back: string };
}

type Context = { params: Promise<Record<string, string>> };

// Of somebody who is not signed in, no more is read than the page to come back to.
const MOST_OF_A_STRANGER = 1024 * 1024;

/**
 * Every form behind the sign-in: from this site, by somebody who may, then one command, then on to a page; or, for
 * a file to take along, an answer of its own.
 */
export function handleForm(
  { action, isSensitive, upload }: FormRule,
  handle: (input: FormInput) => Promise<FormOutcome | Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const { headers } = request;
    if (!isFromThisSite(request.method, (name) => headers.get(name) ?? undefined))
      return new Response("not from this site", { status: 403 });
    const wantsData = headers.get("accept") === "application/json";
    const editor = await findEditor(headers);
    let back = upload?.back ?? adminRoutes.home();
    try {
      if (!editor && Number(headers.get("content-length")) > MOST_OF_A_STRANGER)
        return seeOther(adminRoutes.signIn());
      // A file is read for nobody but who may send one.
      const isExpected = upload !== undefined && editor !== null && can(editor, action);
      const { form, file } = await readBody(request, isExpected ? upload.bytes : 0);
      back = form.back === undefined ? back : localPath(form.back);
      if (!editor)
        return wantsData ? refusal("unauthenticated") : seeOther(adminRoutes.signIn({ next: back }));
      authorise(editor, action);
      if (isSensitive && !isFresh(editor)) return seeOther(askAgain(back));
      const outcome = await handle({ request, editor, form, file, params: await context.params });
      if (outcome instanceof Response) return outcome;
      const { to, notice, data } = outcome;
      if (wantsData) return Response.json(data ?? {}, { headers: { "Cache-Control": "no-store" } });
      return seeOther(notice ? withNotice(to, notice) : to);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (editor && error.code === "forbidden") await noteRefusal(editor, new URL(request.url).pathname);
      if (wantsData) return refusal(error.code);
      // Sending the browser on would lose what was typed; going back finds it.
      if (error.code === "unavailable") return unavailable(error.message);
      return seeOther(withNotice(back, error.message));
    }
  };
}

async function findEditor(headers: Headers): Promise<Editor | null> {
  const signedIn = await findSignedIn(headers);
  return signedIn && toEditor(signedIn);
}

export async function readForm(request: Request): Promise<Form> {
  return (await readBody(request)).form;
}

function askAgain(back: string): string {
  const notice = sealNotice("This needs your second factor once more. Then press the button again.");
  return adminRoutes.code({ next: back, notice });
}

/** An address of the editors' side; anything else becomes its first page. */
export function localPath(path: string | undefined): string {
  return path && /^\/admin(?:[/?][\w\-./?=&%~+:,@*]*)?$/.test(path) ? path : adminRoutes.home();
}

export function withNotice(path: string, sentence: string): string {
  const [place = path, query = ""] = path.split("?");
  return withQuery(place, {
    ...Object.fromEntries(new URLSearchParams(query)),
    notice: sealNotice(sentence),
  });
}

export function seeOther(path: string, headers: HeadersInit = {}): Response {
  const answer = new Headers(headers);
  answer.set("Location", path);
  answer.set("Cache-Control", "no-store");
  return new Response(null, { status: 303, headers: answer });
}

function refusal(code: string): Response {
  const status = { unauthenticated: 401, forbidden: 403, conflict: 409, unavailable: 503 }[code] ?? 422;
  return Response.json({ error: { code } }, { status, headers: { "Cache-Control": "no-store" } });
}

function unavailable(sentence: string): Response {
  const advice = "Go back in your browser: what you typed is still there. Then try again in a moment.";
  return new Response(
    unavailablePage({ title: "Not saved for certain", sentence: `${sentence} ${advice}` }),
    {
      status: 503,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Retry-After": "5",
      },
    },
  );
}
