import type { UnknownWord } from "@/lib/domain/imports";
import { formatCount } from "@/lib/format/counts";
import { PROPOSE } from "@/lib/schemas/import-forms";
import { type Importable, importFields, LEAVE_OUT, PROPOSED } from "@/lib/schemas/import-plan";
import { choicesOf, type Pick } from "@/lib/schemas/record-fields";
import type { FieldOption } from "../form-field";

export interface UnknownWordsProps {
  unknown: readonly UnknownWord[];
  entity: Importable;
  picks: Readonly<Record<Pick, readonly FieldOption[]>>;
}

// More would make a form that nobody fills in; the next come up once these are explained.
const MOST_SHOWN = 40;

/** The file's words that the record does not know, each with what it may mean. */
export function UnknownWords({ unknown, entity, picks }: UnknownWordsProps) {
  const fields = importFields(entity);
  return (
    <>
      <ul className="max-w-[60rem]">
        {unknown.slice(0, MOST_SHOWN).map(({ field, word, rows, near }, place) => {
          const found = fields.find(({ name }) => name === field);
          const options = found?.pick
            ? picks[found.pick]
            : (found ? choicesOf(found) : []).map((value) => ({ value, label: value }));
          return (
            <li
              key={`${field} ${word}`}
              className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5"
            >
              <input type="hidden" name={`w.${place}.field`} value={field} />
              <input type="hidden" name={`w.${place}.word`} value={word} />
              <label htmlFor={`w.${place}.as`} className="min-w-0 grow break-words">
                {found?.label} <strong className="font-medium">“{word.slice(0, 80)}”</strong>{" "}
                <span className="text-sm text-soft">in {formatCount(rows, "row")}</span> means
              </label>
              <select
                id={`w.${place}.as`}
                name={`w.${place}.as`}
                defaultValue={found?.pick ? "" : (near[0] ?? "")}
                className="field max-w-72"
              >
                <option value="">not decided yet</option>
                {near.length > 0 && (
                  <optgroup label="Perhaps">
                    {near.map((code) => (
                      <option key={code} value={code}>
                        {code === LEAVE_OUT ? "nothing: leave these rows out" : labelFor(code, options)}
                      </option>
                    ))}
                  </optgroup>
                )}
                {PROPOSED.some((one) => one === field) && (
                  <option value={PROPOSE}>a new one: propose it</option>
                )}
                {!near.includes(LEAVE_OUT) && (
                  <option value={LEAVE_OUT}>nothing: leave these rows out</option>
                )}
                <optgroup label="On record">
                  {options
                    .filter(({ value }) => !near.includes(value))
                    .map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                </optgroup>
              </select>
            </li>
          );
        })}
      </ul>
      {unknown.length > MOST_SHOWN && (
        <p className="mt-2 text-sm text-soft">
          And {formatCount(unknown.length - MOST_SHOWN, "word")} more, once these are decided.
        </p>
      )}
    </>
  );
}

function labelFor(code: string, options: readonly FieldOption[]): string {
  return options.find(({ value }) => value === code)?.label ?? code;
}
