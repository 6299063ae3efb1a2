import "server-only";
import { type CitationFormat, writeCitationFile } from "@/lib/export/citation-files";
import { answerProblem } from "@/lib/export/problem";
import { getCitation } from "./find-citation";

/** The citation of the page at `?path=`, as a file to save. */
export async function answerCitation(request: Request, format: CitationFormat): Promise<Response> {
  try {
    const { citation } = await getCitation(new URL(request.url).searchParams.get("path") ?? "");
    const { text, contentType, filename } = writeCitationFile(citation, format);
    return new Response(text, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="${filename}"`,
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
