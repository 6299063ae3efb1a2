import "server-only";
import { addressOf, mayTry } from "@/lib/auth/attempts";
import { findSignedIn, type SignedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/domain/app-error";
import { isFromThisSite } from "@/lib/server/same-origin";
import { type Form, localPath, readForm, seeOther, withNotice } from "../admin/handle-form";

export interface EntranceInput {
  request: Request;
  form: Form;
  back: string;
}

/** Every form of the entrance: from this site; what goes wrong is said on the page the form stands on. */
export function handleEntrance(
  page: (query: { next: string }) => string,
  handle: (input: EntranceInput) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isFromThisSite(request.method, (name) => request.headers.get(name) ?? undefined))
      return new Response("not from this site", { status: 403 });
    const form = await readForm(request);
    const back = localPath(form.back);
    try {
      return await handle({ request, form, back });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return seeOther(withNotice(page({ next: back }), error.message));
    }
  };
}

/** Takes an attempt of the account and of the address, or says that there is none left for now. */
export async function takeAttempt(request: Request, account: string): Promise<void> {
  if (!(await mayTry(account, addressOf(request.headers))))
    throw new AppError("forbidden", "Too many attempts. Please wait a quarter of an hour and try again.");
}

/** Whoever gave a right password; nobody else has a second factor to show. */
export async function signedInOrRefuse(request: Request): Promise<SignedIn> {
  const signedIn = await findSignedIn(request.headers);
  if (!signedIn) throw new AppError("unauthenticated", "Please sign in first.");
  return signedIn;
}
