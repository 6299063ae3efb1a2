import { absoluteAddress } from "@/app/(site)/site-address";
import { draftFile } from "@/app/draft-file";
import { readDraft } from "@/app/read-draft";
import { AppError } from "@/lib/domain/app-error";
import { answerProblem } from "@/lib/export/problem";

/** A chart in the making as a file, with the same parameters as the builder; its picture only when it is described in words. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  try {
    const { file } = await params;
    const search = new URL(request.url).searchParams;
    const draft = await readDraft(
      Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)])),
    );
    if (!draft.model)
      throw new AppError("invalid", draft.notices.join(" ") || "This chart has no subject yet.");
    const answer = await draftFile(file, draft, await absoluteAddress(""));
    if (!answer) throw new AppError("not-found", "There is draft.svg, draft.png and data.csv.");
    return new Response(answer.body, { headers: answer.headers });
  } catch (error) {
    return answerProblem(error);
  }
}
