import { PageHead } from "@/components/ui/page-head";
import { slugOf } from "@/lib/embed/chart-address";
import type { Tombstone } from "@/lib/embed/tombstone";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";

/** The page of a chart that was taken back: what it was, why it went, where to go instead. */
export function TombstonePage({ title, withdrawnOn, reason, successor }: Tombstone) {
  return (
    <PageHead kicker="Chart withdrawn" title={title} finding={reason}>
      Withdrawn on {formatDate(withdrawnOn)}. Its pictures and files now say so in its place.{" "}
      {successor ? (
        <>
          In its place:{" "}
          <a href={routes.chart(successor.id, slugOf(successor.title))} className="link">
            {successor.title}
          </a>
          .
        </>
      ) : (
        "No other chart takes its place."
      )}
    </PageHead>
  );
}
