import { ExhibitList } from "@/components/evidence/exhibit-list";
import { StakeholderNames } from "@/components/stakeholder/stakeholder-name";
import { Fold } from "@/components/ui/fold";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { Call } from "@/lib/domain/item-record";
import { formatCount } from "@/lib/format/counts";
import { nameSource } from "@/lib/format/source-line";
import { routes } from "@/lib/routes";

export interface CallsSectionProps {
  calls: readonly Call[];
  pin: number | null;
}

/** Who calls on whom: caller by caller, with the evidence for each. */
export function CallsSection({ calls, pin }: CallsSectionProps) {
  const called = new Set(calls.flatMap((call) => call.called.map(({ stakeholder }) => stakeholder.code)));
  return (
    <Section
      id="calls"
      title="Who is called on, and by whom"
      aside={`${formatCount(calls.length, "caller")}, ${formatCount(called.size, "stakeholder")} called on`}
      intro="A call tells what the caller wants. It tells nothing of the will of those called on."
    >
      <ScrollFrame label="Callers and those they call on">
        <table className="w-full max-w-[64rem] text-sm">
          <thead>
            <tr className="text-left text-soft">
              <th scope="col" className="w-1/2 py-1 sm:w-72 pr-4 font-normal">
                Caller
              </th>
              <th scope="col" className="py-1 font-normal">
                Calls on
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <CallRow key={call.speaker ?? call.source.id} call={call} pin={pin} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

function CallRow({
  call: { speaker, speakerRole, source, called },
  pin,
}: {
  call: Call;
  pin: number | null;
}) {
  const pieces = called.reduce((sum, { exhibits }) => sum + exhibits.length, 0);
  return (
    <>
      <tr className="border-t border-line align-top">
        <th scope="row" className="pt-2 pr-4 text-left font-normal">
          <span className="font-medium">{speaker ?? "Unsigned author"}</span>
          {speakerRole && <span className="block text-soft">{speakerRole}</span>}
          <a href={routes.source(source.id, pin)} className="link">
            {nameSource(source)}
          </a>
        </th>
        <td className="pt-2">
          <StakeholderNames stakeholders={called.map(({ stakeholder }) => stakeholder)} pin={pin} />
        </td>
      </tr>
      <tr>
        <td colSpan={2} className="pb-2">
          <Fold summary={`${formatCount(pieces, "piece")} of evidence`}>
            {called.map(({ stakeholder, exhibits }) => (
              <section key={stakeholder.code} className="mt-2 max-w-[44rem]">
                <h3 className="text-base">{stakeholder.shortName}</h3>
                <ExhibitList exhibits={exhibits} pin={pin} />
              </section>
            ))}
          </Fold>
        </td>
      </tr>
    </>
  );
}
