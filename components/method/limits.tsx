import { Section } from "@/components/ui/section";
import type { DataLimits } from "@/lib/domain/data-limits";
import { formatCount, formatNumber, formatShare } from "@/lib/format/counts";
import type { CoderAgreement } from "@/lib/schemas/coder-agreement";

/** What the data cannot carry; the figures are this release’s own. */
export function Limits({ limits, agreement }: { limits: DataLimits; agreement: CoderAgreement }) {
  const { positions, official, conduct, calledOn, evidence, undated, sources, primarySources } = limits;
  return (
    <Section id="limits" title="What this data set cannot show">
      <ul className="mt-2 max-w-[42em] list-disc space-y-2 pl-5 text-pretty marker:text-soft">
        <li>
          <strong>Few voices of their own.</strong> {formatNumber(official)} of{" "}
          {formatCount(positions, "position")} ({formatShare(official, positions)}) are official words and{" "}
          {formatNumber(conduct)} are reported deeds. {formatNumber(calledOn)} are things that others ask for.
          The rest is what authors and experts ascribe.
        </li>
        <li>
          <strong>
            {limits.heard} of {formatCount(limits.onRecord, "stakeholder")} on record
          </strong>{" "}
          are heard in words of their own at all.
        </li>
        <li>
          <strong>
            {primarySources === 0
              ? "No primary document."
              : `${formatCount(primarySources, "primary document")}.`}
          </strong>{" "}
          {primarySources === 0
            ? `None of the ${formatCount(sources, "source")} is an official text; official words are known from what others quote.`
            : `${formatNumber(sources - primarySources)} of ${formatCount(sources, "source")} report what others said.`}
          {limits.unsignedSources > 0 &&
            ` ${formatCount(limits.unsignedSources, "source is", "sources are")} unsigned.`}
        </li>
        <li>
          <strong>Coarse dates.</strong> For {formatNumber(undated)} of {formatCount(evidence, "piece")} of
          evidence the text gives no date, so the date of the text stands in.
        </li>
        <li>
          <strong>Not a sample.</strong> The sources were not drawn to represent anything. Counts compare what
          is on record here; they do not measure the world.
        </li>
        <li>
          <strong>Much unread.</strong> For {formatCount(limits.statesUnread, "state")} in the list no source
          has been read.
        </li>
        <li>
          <strong>Reading is judgement.</strong> Two coders worked through{" "}
          {formatCount(agreement.sources.length, "source")} ({agreement.sources.join(", ")}) apart. They found{" "}
          {agreement.first} and {agreement.second} units of {agreement.unit}, {agreement.both} of them in
          common ({percent(agreement.share.units)}); on those they gave the same values in{" "}
          {percent(agreement.share.values)} and the same bases in {percent(agreement.share.bases)} (n ={" "}
          {agreement.both}). Differences were then settled by reading the passage again. {agreement.limits}
        </li>
      </ul>
    </Section>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
