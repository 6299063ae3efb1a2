import type { CellDetail } from "@/lib/domain/cell-detail";
import { type Query, routes } from "@/lib/routes";

export interface CellTrustProps {
  detail: CellDetail;
  pin: number | null;
}

/** How far to trust a cell: what it stands on where that is little, and where to look further. */
export function CellTrust({ detail: { stakeholder, item, cell, exhibits }, pin }: CellTrustProps) {
  const within: Query = { who: stakeholder.code, item: item.code, release: pin };
  const sources = [...new Set(exhibits.map(({ source }) => source.id))];
  const voices = new Set(exhibits.map(({ speaker, source }) => speaker ?? source.id)).size;
  const isAscribed = exhibits.every(({ basis }) => basis === "analyst");
  const [only] = sources;
  if (cell.status !== "stated") {
    return cell.status !== "searched" ? null : (
      <p className="mt-1 text-sm">
        <a
          href={`${routes.silence({ by: "year", open: stakeholder.code, release: pin })}#read`}
          className="link"
        >
          What was read for {stakeholder.shortName}
        </a>
      </p>
    );
  }
  return (
    <>
      {sources.length === 1 && only !== undefined && (
        <p className="mt-1 text-sm">
          Stands on {isAscribed && voices === 1 ? "one analyst" : "one source"}:{" "}
          <a href={routes.fragility({ drop: `source:${only}`, release: pin })} className="link">
            what would change without it
          </a>
        </p>
      )}
      {(cell.contested || cell.saidDoneGap) && (
        <p className="mt-1 text-sm">
          <a href={routes.tensions(within)} className="link">
            Both sides beside one another
          </a>
        </p>
      )}
    </>
  );
}
