import { Section } from "@/components/ui/section";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { EvidenceRecord } from "@/lib/domain/evidence-record";
import { routes } from "@/lib/routes";
import { ValueMark } from "./value-mark";

export interface NeighboursProps {
  record: EvidenceRecord;
  names: ReadonlyMap<string, string>;
  pin: number | null;
}

/** What else was taken from the same paragraph, and from the ones before and after. */
export function Neighbours({
  record: { exhibits, samePassage, previous, next },
  names,
  pin,
}: NeighboursProps) {
  const [{ paragraph, source }] = exhibits;
  const groups = [
    { title: "From the same paragraph", pieces: samePassage },
    { title: "Before it", pieces: previous ? [previous] : [] },
    { title: "After it", pieces: next ? [next] : [] },
  ].filter(({ pieces }) => pieces.length > 0);
  return (
    <Section
      id="neighbours"
      title="Beside it in the source"
      aside={paragraph === null ? undefined : `¶\u00a0${paragraph}`}
    >
      {groups.map(({ title, pieces }) => (
        <div key={title} className="mb-4 text-sm">
          <h3 className="text-base text-soft">{title}</h3>
          <ul>
            {pieces.map((piece) => (
              <Neighbour
                key={`${piece.id}${piece.basis}${piece.value}`}
                piece={piece}
                names={names}
                pin={pin}
              />
            ))}
          </ul>
        </div>
      ))}
      <p className="text-sm">
        <a href={routes.source(source.id, pin)} className="link">
          Everything taken from this source
        </a>
      </p>
    </Section>
  );
}

function Neighbour({ piece, names, pin }: Omit<NeighboursProps, "record"> & { piece: Exhibit }) {
  const { id, stakeholder, item, basis, value, paragraph, paraphrase } = piece;
  return (
    <li className="border-t border-line py-2">
      <a href={routes.evidence(id, pin)} className="link">
        {names.get(stakeholder) ?? stakeholder} · {names.get(item) ?? item}
      </a>{" "}
      {paragraph !== null && <span className="text-soft">¶&nbsp;{paragraph}</span>}
      <span className="block">
        <ValueMark basis={basis} value={value} />
      </span>
      <span className="block text-soft">{paraphrase}</span>
    </li>
  );
}
