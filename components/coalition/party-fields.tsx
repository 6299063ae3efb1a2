import type { CoalitionQuery } from "@/lib/domain/coalition-query";
import type { Stakeholder } from "@/lib/domain/position";
import { formatCount } from "@/lib/format/counts";

export interface PartyFieldsProps {
  parties: readonly Stakeholder[];
  query: CoalitionQuery;
}

/** Who must be in, and for an ad hoc forum who may be. */
export function PartyFields({ parties, query }: PartyFieldsProps) {
  const { must, party } = query;
  return (
    <>
      <CodeChoice
        name="must"
        parties={parties}
        chosen={must}
        summary={must.length > 0 ? `Must be in: ${must.join(", ")}` : "Must be in: nobody"}
      />
      <CodeChoice
        name="party"
        parties={parties}
        chosen={party}
        summary={describeParty(query)}
        note="For an ad hoc or bilateral forum. An ad hoc forum for which nobody is named seats every state that a source was read for."
      />
    </>
  );
}

function describeParty({ forum, party, must }: CoalitionQuery): string {
  if (party.length > 8) return `${LEGENDS.party}: ${formatCount(party.length, "party", "parties")}`;
  if (party.length > 0) return `${LEGENDS.party}: ${party.join(", ")}`;
  return forum === "ad-hoc" && must.length === 0 ? `${LEGENDS.party}: every state read` : LEGENDS.party;
}

const LEGENDS = { must: "Must be in", party: "Also at an ad hoc table" };

interface CodeChoiceProps {
  name: "must" | "party";
  parties: readonly Stakeholder[];
  chosen: readonly string[];
  summary: string;
  note?: string;
}

function CodeChoice({ name, parties, chosen, summary, note }: CodeChoiceProps) {
  return (
    <details className="w-full">
      <summary className="control max-w-full whitespace-normal">{summary}</summary>
      <fieldset className="pb-2">
        <legend className="sr-only">{LEGENDS[name]}</legend>
        {note && <p className="max-w-[42em] text-soft">{note}</p>}
        <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-4">
          {parties.map(({ code, shortName }) => (
            <label key={code} className="control cursor-pointer whitespace-normal">
              <input
                type="checkbox"
                name={name}
                value={code}
                defaultChecked={chosen.includes(code)}
                className="size-4 accent-current"
              />
              {shortName}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
