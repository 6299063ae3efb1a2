import { CodedSide } from "@/components/coding/coded-side";
import { type CodedPair, differingCodes, isDifference } from "@/lib/domain/coding-match";
import { choicesFor } from "@/lib/domain/coding-settlement";
import type { Draft } from "@/lib/domain/editorial";
import { formatList } from "@/lib/format/counts";
import { CHOICE_WORDS, CODED_FIELD_WORDS } from "@/lib/format/editorial-words";
import { adminRoutes } from "@/lib/routes";
import type { PositionLine } from "@/lib/schemas/data-set";
import { Autosave } from "./autosave";

export interface DecisionFormProps {
  coding: string;
  version: number;
  pairs: readonly CodedPair<PositionLine>[];
  decisions: Draft;
  names: ReadonlyMap<string, string>;
}

/** Every difference, whose coding stands, and why; kept as it is decided. */
export function DecisionForm({ coding, version, pairs, decisions, names }: DecisionFormProps) {
  return (
    <form id="decisions" method="post" action={adminRoutes.decideCoding(coding)} autoComplete="off">
      <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name="back" value={adminRoutes.coding(coding)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={JSON.stringify(decisions)} />
      {pairs.map(
        (pair, place) =>
          isDifference(pair) && <Difference key={place} {...{ pair, place, decisions, names }} />,
      )}
      <div className="mt-6 flex flex-wrap gap-3 border-t border-strong-line pt-4">
        <button type="submit" name="do" value="settle" className="button button-first">
          Settle, and make a changeset of it
        </button>
        <button type="submit" name="do" value="save" className="button">
          Save for later
        </button>
      </div>
      <Autosave formId="decisions" keptAs={`decisions-${coding}`} />
    </form>
  );
}

interface DifferenceProps extends Pick<DecisionFormProps, "decisions" | "names"> {
  pair: CodedPair<PositionLine>;
  place: number;
}

function Difference({ pair, place, decisions, names }: DifferenceProps) {
  const { stakeholder, item } = pair.first ?? pair.second;
  const fields = differingCodes(pair).map((field) => CODED_FIELD_WORDS[field]);
  return (
    <fieldset className="mt-5 border-t border-line pt-3 text-sm">
      <legend className="pr-3 font-serif text-lg font-semibold">
        {names.get(stakeholder) ?? stakeholder}: {names.get(item) ?? item}
      </legend>
      <p className="text-soft">
        {fields.length > 0
          ? `They differ in ${formatList(fields)}.`
          : `Only the ${pair.first ? "first" : "second"} coder found it.`}
      </p>
      <div className="my-2 grid gap-x-8 gap-y-2 md:grid-cols-2">
        {[["First coder", pair.first] as const, ["Second coder", pair.second] as const].map(([who, line]) => (
          <div key={who}>
            <p className="text-soft">{who}</p>
            <CodedSide line={line} />
            {line?.evidence.map(({ paraphrase }) => (
              <p key={paraphrase}>{paraphrase}</p>
            ))}
          </div>
        ))}
      </div>
      <div className="form-grid">
        <label className="form-row">
          What stands
          <select
            name={`f.${place}.choice`}
            defaultValue={decisions[`${place}.choice`] ?? ""}
            className="field"
          >
            <option value="">choose …</option>
            {choicesFor(pair).map((choice) => (
              <option key={choice} value={choice}>
                {CHOICE_WORDS[choice]}
              </option>
            ))}
          </select>
        </label>
        <label className="form-row">
          Why
          <input
            name={`f.${place}.reason`}
            defaultValue={decisions[`${place}.reason`] ?? ""}
            maxLength={500}
            className="field"
          />
        </label>
      </div>
    </fieldset>
  );
}
