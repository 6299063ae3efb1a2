import { type Draft, ENTITIES, type Entity } from "@/lib/domain/editorial";
import { formatCount } from "@/lib/format/counts";
import { ENTITY_WORDS, titleOfRecord } from "@/lib/format/record-title";
import { adminRoutes } from "@/lib/routes";

export interface RecordListProps {
  entity: Entity;
  q: string;
  records: readonly { key: string; draft: Draft }[];
}

const MOST_SHOWN = 200;

/** Records of one kind, narrowed by words that stand anywhere in them. */
export function RecordList({ entity, q, records }: RecordListProps) {
  return (
    <>
      <form action={adminRoutes.records()} className="flex flex-wrap items-end gap-3 text-sm">
        <label className="form-row">
          Kind
          <select name="entity" defaultValue={entity} className="field">
            {ENTITIES.map((one) => (
              <option key={one} value={one}>
                {ENTITY_WORDS[one].many}
              </option>
            ))}
          </select>
        </label>
        <label className="form-row">
          With the words
          <input name="q" type="search" defaultValue={q} maxLength={200} className="field" />
        </label>
        <button type="submit" className="button">
          Show
        </button>
      </form>
      <p className="mt-3 text-sm text-soft">
        {formatCount(records.length, "record")}
        {records.length > MOST_SHOWN && `, the first ${MOST_SHOWN} shown: add a word to narrow them`}
      </p>
      <ul className="mt-1">
        {records.slice(0, MOST_SHOWN).map(({ key, draft }) => (
          <li key={key} className="border-b border-line py-1">
            <a href={adminRoutes.record(entity, key)} className="link inline-flex min-h-6 items-center">
              {titleOfRecord(entity, draft)}
            </a>
            {draft["evidence.0.phrase"] && (
              <span className="ml-3 font-serif text-sm text-soft italic">{draft["evidence.0.phrase"]}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
