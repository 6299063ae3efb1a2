import { writeChangesCsv } from "@/lib/export/changes-csv";
import { routes } from "@/lib/routes";
import { answerCsv } from "../answer-csv";

/** The passages that changed, as the page narrows them. */
export function GET(request: Request): Promise<Response> {
  return answerCsv(request, "changes", ({ changes }, input) =>
    writeChangesCsv(changes.statements, {
      ...input,
      evidencePath: (id, release) => routes.evidence(id, release),
    }),
  );
}
