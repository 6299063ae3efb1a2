import { writeCellsCsv } from "@/lib/export/changes-csv";
import { answerCsv } from "@/lib/export/csv-answer";
import { routes } from "@/lib/routes";
import { writeCsvOf } from "../write-csv";

/** The cells that show something else, as the page narrows them. */
export function GET(request: Request): Promise<Response> {
  return answerCsv(request, (params) =>
    writeCsvOf(params, "changed-cells", ({ changes, pins }, input) =>
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
    ),
  );
}
