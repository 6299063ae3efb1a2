import { absoluteAddress } from "@/app/(site)/site-address";
import { listGallery } from "@/app/list-gallery";
import { listReleases } from "@/lib/db/queries/release";
import { writeCsv } from "@/lib/export/csv";
import { answerProblem } from "@/lib/export/problem";
import { routes } from "@/lib/routes";

/** The gallery as a CSV file. */
export async function GET(): Promise<Response> {
  try {
    const [entries, [latest]] = await Promise.all([listGallery(), listReleases()]);
    const origin = await absoluteAddress("");
    const rows = entries.map(({ id, slug, kind, title, finding }) => [
      id,
      kind,
      title,
      finding,
      `${origin}${routes.chart(id, slug)}`,
      latest?.n ?? "",
    ]);
    return new Response(writeCsv(["id", "kind", "title", "finding", "address", "release"], rows), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="common-ground-charts.csv"',
      },
    });
  } catch (error) {
    return answerProblem(error);
  }
}
