import "server-only";
import { addressOf, mayTry } from "@/lib/auth/attempts";
import { knownDevice } from "@/lib/auth/known-device";
import { findSignedIn, type SignedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/domain/app-error";
import { isFromThisSite } from "@/lib/server/same-origin";
import { logSecurity, type SecurityEvent } from "@/lib/server/security-log";
import { type Form, localPath, readForm, seeOther, withNotice } from "../admin/handle-form";

export interface EntranceInput {
  request: Request;
  form: Form;
  back: string;
}

/** The page a form stands on; the form is there as far as it could be read. */
type EntrancePage = (query: { next: string }, form: Form) => string;

/** Every form of the entrance: from this site; what goes wrong is said on the page the form stands on. */
export function handleEntrance(
  page: EntrancePage,
  handle: (input: EntranceInput) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isFromThisSite(request.method, (name) => request.headers.get(name) ?? undefined))
      return new Response("not from this site", { status: 403 });
    let form: Form = {};
    try {
      form = await readForm(request);
      return await handle({ request, form, back: localPath(form.back) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return seeOther(withNotice(page({ next: localPath(form.back) }, form), error.message));
    }
  };
}

export interface Tried {
  /** What is tried: an account, its second factor, an invitation. */
  account: string;
  /** Whose it is, where that is known. */
  email: string;
}

/** Takes an attempt of the account and of the address, or says that there is none left for now. */
export async function takeAttempt(request: Request, { account, email }: Tried): Promise<void> {
  const device = knownDevice(request.headers, email);
  if (await mayTry({ account, address: addressOf(request.headers), device })) return;
  logRefusal("attempts-spent", request);
  throw new AppError("forbidden", "Too many attempts. Please wait a quarter of an hour and try again.");
}

export function logRefusal(event: SecurityEvent, request: Request): void {
  logSecurity(event, { path: new URL(request.url).pathname, address: addressOf(request.headers) });
}

/** Whoever gave a right password; nobody else has a second factor to show. */
export async function signedInOrRefuse(request: Request): Promise<SignedIn> {
  const signedIn = await findSignedIn(request.headers);
  if (!signedIn) throw new AppError("unauthenticated", "Please sign in first.");
  return signedIn;
}
