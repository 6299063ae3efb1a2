import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { DataLimits } from "@/lib/domain/data-limits";
import { formatCount } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { routes } from "@/lib/routes";

/** Where the data come from and how a source is dated. */
export function Sources({ limits, pin }: { limits: DataLimits; pin: number | null }) {
  return (
    <Section id="sources" title="Sources, their dates and cautions">
      <Prose>
        <p>
          This release rests on{" "}
          <a href={routes.sources(pin)} className="link">
            {formatCount(limits.sources, "source")}
          </a>
          , written between {formatDate(limits.oldest)} and {formatDate(limits.newest)}. A page’s own date can
          mislead: it may be the day the page was made or a line in its footer. So we give the days in which a
          text was written and how that is known, and the date on the page only beside it.
        </p>
        <p>
          Of each passage we keep a paraphrase in our words, the place, and a key phrase of at most twelve
          words, which a program compares with the paragraph it names. No more of a text is kept here.
        </p>
      </Prose>
    </Section>
  );
}
