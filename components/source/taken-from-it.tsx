import { ValueMark } from "@/components/evidence/value-mark";
import { BasisTag } from "@/components/ui/basis-tag";
import { Section } from "@/components/ui/section";
import type { Exhibit } from "@/lib/domain/cell-detail";
import { groupBy } from "@/lib/domain/group-by";
import type { SourceRecord } from "@/lib/domain/source-record";
import { formatCount } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";

export interface TakenFromItProps {
  record: SourceRecord;
  names: ReadonlyMap<string, string>;
  pin: number | null;
}

/** Every position taken from a source, in the order of its paragraphs. */
export function TakenFromIt({ record: { paragraphs, tally }, names, pin }: TakenFromItProps) {
  const hasParagraphs = paragraphs.some(({ paragraph }) => paragraph !== null);
  return (
    <Section
      id="taken"
      title="Taken from it"
      aside={`${formatCount(tally.total, "position")}, ${formatCount(tally.evidence, "piece")} of evidence${hasParagraphs ? ", by paragraph" : ""}`}
    >
      {paragraphs.map(({ paragraph, exhibits }) => (
        <div
          key={paragraph}
          className={`grid gap-x-6 border-t border-line py-2 first:border-t-0 ${hasParagraphs ? "sm:grid-cols-[4rem_minmax(0,1fr)]" : ""}`}
        >
          {hasParagraphs && (
            <h3 className="pt-2 text-base text-soft sm:sticky sm:top-2 sm:self-start">
              {paragraph === null ? "No ¶" : `¶\u00a0${paragraph}`}
            </h3>
          )}
          <ul className="gap-x-12 xl:grid xl:grid-cols-2">
            {alike(exhibits).map((pieces) => (
              <Taken
                key={`${pieces[0].id}${pieces[0].basis}${pieces[0].value}`}
                pieces={pieces}
                names={names}
                pin={pin}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

type Pieces = [Exhibit, ...Exhibit[]];

/** What one passage says alike of several stakeholders is told once, with all of them. */
function alike(exhibits: readonly Exhibit[]): Pieces[] {
  const same = groupBy(exhibits, ({ item, basis, value, speaker, phrase, paraphrase }) =>
    [item, basis, value, speaker, phrase, paraphrase].join("|"),
  );
  return [...same.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as Pieces] : []));
}

function Taken({ pieces, names, pin }: Omit<TakenFromItProps, "record"> & { pieces: Pieces }) {
  const [{ item, basis, value, speaker, speakerRole, saidOn, paraphrase, phrase }] = pieces;
  const who = [speaker ?? "unsigned", speakerRole, saidOn && formatDate(saidOn)].filter(Boolean).join(", ");
  return (
    <li className="border-t border-line py-2 text-sm first:border-t-0 xl:nth-2:border-t-0">
      <p className="flex flex-wrap items-center gap-x-2">
        <a href={routes.item(item, pin)} className="link inline-flex min-h-6 items-center font-medium">
          {names.get(item) ?? item}
        </a>
        <ValueMark basis={basis} value={value} />
        <BasisTag basis={basis} />
      </p>
      <p>{paraphrase}</p>
      <p className="text-soft">
        <q className="font-serif italic">{phrase}</q> · {who}
      </p>
      <ul className="flex flex-wrap gap-x-3" aria-label="Evidence by stakeholder">
        {pieces.map(({ id, stakeholder }) => (
          <li key={stakeholder}>
            <a href={routes.evidence(id, pin)} className="link inline-flex min-h-6 items-center">
              {names.get(stakeholder) ?? stakeholder}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
