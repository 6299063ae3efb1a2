import { Section } from "@/components/ui/section";
import type { StakeholderRecord } from "@/lib/domain/stakeholder-record";
import { formatCount } from "@/lib/format/counts";
import { KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface SilencesSectionProps {
  record: Pick<StakeholderRecord, "silences" | "sources">;
  pin: number | null;
}

/** The items on which nothing is on record, and which kind of silence that is. */
export function SilencesSection({ record: { silences, sources }, pin }: SilencesSectionProps) {
  const inPart = sources.filter(({ extent }) => extent === "part").length;
  return (
    <Section
      id="silences"
      title="Where the sources are silent"
      intro="Silence is not opposition. It says that nobody was found speaking of it, in what was read."
    >
      {sources.length === 0 && <p>No source has been read for it, so its silence tells nothing.</p>}
      {sources.length > 0 && silences.searched.length > 0 && (
        <>
          <p className="text-sm">
            {formatCount(sources.length, "source was", "sources were")} searched for it
            {inPart > 0 && `, ${inPart} of them in part only`}. None speaks of:
          </p>
          <dl className="mt-2 max-w-[44rem] text-sm">
            {silences.searched.map(({ kind, items }) => (
              <div
                key={kind}
                className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[8rem_minmax(0,1fr)]"
              >
                <dt className="text-soft">{KIND_WORDS[kind].many}</dt>
                <dd>
                  {items.map(({ code, title }, index) => (
                    <span key={code}>
                      {index > 0 && "; "}
                      <a
                        href={routes.item(code, pin)}
                        className="underline decoration-line underline-offset-4 hover:decoration-current"
                      >
                        {title}
                      </a>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {silences.notApplicable.map(({ item, reason }) => (
        <p key={item.code} className="mt-2 text-sm">
          {item.title} does not apply: {reason}.
        </p>
      ))}
    </Section>
  );
}
