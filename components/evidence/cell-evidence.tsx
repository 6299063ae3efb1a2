import { Glyph, glyphOf, SalienceBars } from "@/components/ui/glyph";
import type { CellDetail } from "@/lib/domain/cell-detail";
import { isSalience } from "@/lib/domain/vocabulary";
import { explainCell, marksOf, summariseCell } from "@/lib/format/cells";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { CellTrust } from "./cell-trust";
import { ExhibitList } from "./exhibit-list";

export interface CellEvidenceProps {
  detail: CellDetail;
  pin: number | null;
  headingId: string;
}

/** A cell opened: its value in words, how it was reached, and every piece of evidence, own words first. */
export function CellEvidence({ detail, pin, headingId }: CellEvidenceProps) {
  const { stakeholder, item, cell, exhibits } = detail;
  const own = exhibits.filter(({ basis, value }) => basis !== "analyst" && value !== "called-on");
  const others = exhibits.filter((exhibit) => !own.includes(exhibit));
  return (
    <>
      <p className="text-sm text-soft">
        <a href={routes.stakeholder(stakeholder.code, pin)} className="link">
          {stakeholder.shortName}
        </a>
        {" · "}
        <a href={routes.item(item.code, pin)} className="link">
          {item.title}
        </a>
        {" · "}
        <a href={routes.map(item.code, { release: pin })} className="link">
          on a map
        </a>
      </p>
      <h2 id={headingId} tabIndex={-1} className="mt-1 text-xl">
        {cell.status === "stated" ? (
          <>
            {marksOf(cell).map(({ basis, mark }) => (
              <span key={basis} className="mr-1">
                {isSalience(mark.value) ? (
                  <SalienceBars value={mark.value} basis={basis} />
                ) : (
                  <Glyph name={glyphOf(basis, mark.value)} />
                )}
              </span>
            ))}
            {summariseCell(cell)}
            {cell.calledOn && `${marksOf(cell).length > 0 ? "; called on" : ""} by ${cell.calledOn.callers}`}
          </>
        ) : (
          "Nothing on record"
        )}
      </h2>
      <p className="mt-1 text-sm text-soft">{explainCell(cell)}</p>
      {cell.status === "stated" && cell.statements !== exhibits.length && (
        <p className="mt-1 text-sm text-soft">
          {formatCount(exhibits.length, "passage")}; what one speaker says alike on one day counts once, and
          so does one statement in several reports, which makes {formatCount(cell.statements, "piece")}.
        </p>
      )}
      <CellTrust detail={detail} pin={pin} />
      <p className="mt-1 mb-3 text-sm text-soft">What counts: {item.scope}</p>
      <ExhibitList exhibits={own} pin={pin} />
      {others.length > 0 && (
        <section className="mt-2 border-t-2 border-dashed border-strong-line pt-2">
          <h3 className="text-base">What others say of it or ask of it</h3>
          <ExhibitList exhibits={others} pin={pin} />
        </section>
      )}
    </>
  );
}
