import { ValueMark } from "@/components/evidence/value-mark";
import { BasisTag } from "@/components/ui/basis-tag";
import { Section } from "@/components/ui/section";
import type { Exhibit } from "@/lib/domain/cell-detail";
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
  return (
    <Section
      id="taken"
      title="Taken from it"
      aside={`${formatCount(tally.total, "position")}, ${formatCount(tally.evidence, "piece")} of evidence, by paragraph`}
    >
      {paragraphs.map(({ paragraph, exhibits }) => (
        <div
          key={paragraph}
          className="grid gap-x-6 border-t border-line py-2 first:border-t-0 sm:grid-cols-[4rem_minmax(0,1fr)]"
        >
          <h3 className="pt-2 text-base text-soft sm:sticky sm:top-2 sm:self-start">
            {paragraph === null ? "No ¶" : `¶\u00a0${paragraph}`}
          </h3>
          <ul className="gap-x-12 xl:grid xl:grid-cols-2">
            {exhibits.map((exhibit) => (
              <Taken
                key={`${exhibit.id}${exhibit.basis}${exhibit.value}`}
                exhibit={exhibit}
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

function Taken({ exhibit, names, pin }: Omit<TakenFromItProps, "record"> & { exhibit: Exhibit }) {
  const { stakeholder, item, basis, value, speaker, speakerRole, saidOn } = exhibit;
  const who = [speaker ?? "unsigned", speakerRole, saidOn && formatDate(saidOn)].filter(Boolean).join(", ");
  return (
    <li className="border-t border-line py-2 text-sm first:border-t-0 xl:nth-2:border-t-0">
      <p className="flex flex-wrap items-center gap-x-2">
        <a href={routes.cell(exhibit, pin)} className="link inline-flex min-h-6 items-center font-medium">
          {names.get(stakeholder) ?? stakeholder} · {names.get(item) ?? item}
        </a>
        <ValueMark basis={basis} value={value} />
        <BasisTag basis={basis} />
      </p>
      <p>{exhibit.paraphrase}</p>
      <p className="text-soft">
        <q className="font-serif italic">{exhibit.phrase}</q> · {who} ·{" "}
        <a href={routes.evidence(exhibit.id, pin)} className="link">
          permalink<span className="sr-only"> of this piece of evidence</span>
        </a>
      </p>
    </li>
  );
}
