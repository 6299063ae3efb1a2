import { answerCitation } from "../answer-citation";

/** The citation of one of our pages in CSL-JSON. */
export function GET(request: Request): Promise<Response> {
  return answerCitation(request, "json");
}
