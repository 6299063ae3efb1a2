import { addressOf, maySuggest } from "@/lib/auth/attempts";
import { receiveCorrection } from "@/lib/db/commands/corrections";
import { AppError } from "@/lib/domain/app-error";
import { routes } from "@/lib/routes";
import { CorrectionForm } from "@/lib/schemas/correction-form";
import { isFromThisSite } from "@/lib/server/same-origin";
import { readSmallForm } from "@/lib/server/small-form";
import { seeOther } from "../../../admin/handle-form";
import { sealNotice } from "../../../admin/notice-word";
import { type FormWord, openFormWord, sealTyped } from "../form-word";

const LARGEST_FORM = 32 * 1024;
// Nobody reads the form and says what is wrong in less.
const QUICKEST_MS = 3000;
const OLDEST_MS = 24 * 60 * 60 * 1000;
const TYPED = ["kind", "words", "sourceUrl", "contact"];

/** Takes in what a reader suggests; what is refused comes back with everything that was typed. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromThisSite(request.method, (name) => request.headers.get(name) ?? undefined))
    return new Response("not from this site", { status: 403 });
  const form = await readSmallForm(request, LARGEST_FORM);
  if (!form) return new Response("This is more than the form can hold.", { status: 413 });
  const word = openFormWord(form.word);
  const about = word?.about ?? form.about ?? "";
  try {
    return seeOther(routes.correctionReceipt(await receive(request, form, word)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const typed = Object.fromEntries(TYPED.map((name) => [name, form[name] ?? ""]));
    const query = { typed: sealTyped(typed), notice: sealNotice(error.message) };
    return seeOther(routes.newCorrection(about.slice(0, 120), query));
  }
}

async function receive(
  request: Request,
  form: Readonly<Record<string, string>>,
  word: FormWord | null,
): Promise<string> {
  if (word === null)
    throw new AppError("invalid", "This form was not ours. Here is a fresh one: please send it again.");
  if (form.homepage)
    throw new AppError(
      "invalid",
      "A field that has to stay empty was filled in. Please send the form as it is now.",
    );
  const parsed = CorrectionForm.safeParse(form);
  if (!parsed.success)
    throw new AppError("invalid", parsed.error.issues[0]?.message ?? "Please fill in the form.");
  const age = Date.now() - word.at;
  if (age > OLDEST_MS)
    throw new AppError("invalid", "The form was open for more than a day. Please send it again.");
  if (age < QUICKEST_MS)
    throw new AppError(
      "invalid",
      "That was quicker than anybody types. Please look through it and send it again.",
    );
  if (!(await maySuggest(addressOf(request.headers))))
    throw new AppError(
      "forbidden",
      "Many corrections came today, and no more can be taken in now. Please come back tomorrow.",
    );
  const { about, release } = word;
  return receiveCorrection({ ...parsed.data, about, release, formWord: form.word ?? "" });
}
