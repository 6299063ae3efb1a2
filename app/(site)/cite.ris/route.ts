import { answerCitation } from "../answer-citation";

/** The citation of one of our pages in RIS. */
export function GET(request: Request): Promise<Response> {
  return answerCitation(request, "ris");
}
