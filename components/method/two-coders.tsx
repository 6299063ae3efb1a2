import { AgreementFigures, AgreementNote } from "@/components/coding/agreement-figures";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { CodingAgreement } from "@/lib/domain/coding-agreement";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";

/** A source that was coded twice, and how far the two agreed before anything was settled. */
export interface MeasuredCoding {
  id: string;
  source: { id: string; title: string };
  isUnpublished: boolean;
  agreement: CodingAgreement;
}

/** Sources coded twice in the workshop: the rule, and for each its figures and the way to both codings. */
export function TwoCoders({ codings, pin }: { codings: readonly MeasuredCoding[]; pin: number | null }) {
  return (
    <Section id="two-coders" title="Sources coded twice" aside={formatCount(codings.length, "source")}>
      <Prose>
        <p>
          A source can be coded a second time by somebody who has worked on none of its positions and is shown
          none of them. Once the second coding is handed in, neither is changed any more. Positions of the
          same stakeholder and item are matched, each once: first those of the same basis and value, then of
          the same basis, then of the same value, then what is left; among equals those that rest on the most
          paragraphs in common. A third person, who coded neither time, settles where they differ, and what is
          settled is reviewed and published like any other change. The figures are those before anything was
          settled, and both codings are kept.
        </p>
      </Prose>
      {codings.map(({ id, source, isUnpublished, agreement }) => (
        <article key={id} className="mt-6">
          <h3 className="text-lg">
            <a href={routes.source(source.id, pin)} className="link">
              {source.title}
            </a>
          </h3>
          <p className="mb-2 max-w-[42em] text-sm text-pretty text-soft">
            {formatCount(agreement.first, "position")} in the first coding, {agreement.second} in the second,{" "}
            {agreement.both} in both. {describeBlindness(isUnpublished)}{" "}
            <a href={routes.twoCodings(id, pin)} className="link">
              Both codings, side by side
            </a>
          </p>
          <AgreementFigures agreement={agreement} label={`Agreement of the two codings of ${source.title}`} />
        </article>
      ))}
      <AgreementNote />
    </Section>
  );
}

/** How far the first coding was out of the second coder's sight. */
export function describeBlindness(isUnpublished: boolean): string {
  return isUnpublished
    ? "The first was not published when the second was made."
    : "The first was in force, and so open to be read, when the second was made; the second coder declared not to have looked at it.";
}
