import { writeChangesCsv } from "@/lib/export/changes-csv";
import { answerCsv } from "@/lib/export/csv-answer";
import { routes } from "@/lib/routes";
import { writeCsvOf } from "../write-csv";

/** The passages that changed, as the page narrows them. */
export function GET(request: Request): Promise<Response> {
  return answerCsv(request, (params) =>
    writeCsvOf(params, "changes", ({ changes }, input) =>
      writeChangesCsv(changes.statements, {
        ...input,
        evidencePath: (id, release) => routes.evidence(id, release),
      }),
    ),
  );
}
