import { writeCellsCsv } from "@/lib/export/changes-csv";
import { routes } from "@/lib/routes";
import { answerCsv } from "../answer-csv";

/** The cells that show something else, as the page narrows them. */
export function GET(request: Request): Promise<Response> {
  return answerCsv(request, "changed-cells", ({ changes, pins }, input) =>
    writeCellsCsv(changes.cells, {
      ...input,
      cellPath: ({ stakeholder, item, after }) => {
        const { asOf } = after === null ? pins.before : pins.after;
        const release = after === null ? input.releases.before : input.releases.after;
        return routes.cell(
          { stakeholder: stakeholder.code, item: item.code, kind: item.kind },
          release,
          asOf,
        );
      },
    }),
  );
}
