import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { DataLimits } from "@/lib/domain/data-limits";
import { formatCount, formatNumber, formatShare } from "@/lib/format/counts";
import type { CoderAgreement, CodingReview } from "@/lib/schemas/coder-agreement";

export interface OfficialRecordProps {
  limits: DataLimits;
  agreement: CoderAgreement;
  review: CodingReview;
}

/** How the second body of sources was gathered and checked, and what it can and cannot show. */
export function OfficialRecord({ limits, agreement, review }: OfficialRecordProps) {
  const { first, kept, mended, dropped, added, shares } = review;
  return (
    <Section id="official-record" title="The official record: how far it was checked">
      <Prose>
        <p>
          All sources but the first {agreement.sources.length} were looked for because they carry the words or
          deeds of a stakeholder’s own office-holders. {formatNumber(limits.pressReports)} of the{" "}
          {formatCount(limits.sources, "source")} are press reports, read where no primary text was at hand.
        </p>
        <p>
          <strong>Coded once and reviewed once.</strong> One coder wrote {formatCount(first, "row")}; a second
          read them with the text at hand, kept {formatNumber(kept)}, mended {formatNumber(mended)}, dropped{" "}
          {formatNumber(dropped)} and added {formatNumber(added)}. By batch they had given the same item in{" "}
          {span(shares.items)} of rows, the same value in {span(shares.values)} and the same basis in{" "}
          {span(shares.bases)}. Review is weaker than two codings made apart: a reviewer who sees a code leans
          towards it. {formatCount(limits.unseen, "piece")} of evidence could not be seen again and{" "}
          {formatCount(limits.arguable, "piece")} could as well be coded otherwise; each says so where it is
          shown.
        </p>
        <p>
          <strong>Read in part.</strong> {formatCount(limits.readInPart, "source")} (
          {formatShare(limits.readInPart, limits.sources)}) were read only as far as they were at hand, so a
          statement further down may be missing, and “searched, nothing found” proves less than it does for a
          text read whole.
        </p>
        <p>
          <strong>One statement, many reports.</strong> {formatCount(limits.furtherReports, "source")} carry a
          statement that another source gives better. They are kept as further reports and count nothing of
          their own.
        </p>
        <p>
          <strong>What it can show:</strong> what an office-holder was reported to say or a state to do, in
          whose words and when. <strong>What it cannot:</strong> how often something was said, for coverage
          follows the press; that a state never said something; what is meant in confidence. Pakistan, Russia,
          China and Iran are thick in it; Kyrgyzstan, Kazakhstan, Türkiye and Turkmenistan are thin and heard
          mostly in joint statements; little is from 2017 to 2020.
        </p>
      </Prose>
    </Section>
  );
}

function span([low, high]: readonly [number, number]): string {
  return `${Math.round(100 * low)} to ${Math.round(100 * high)}%`;
}
