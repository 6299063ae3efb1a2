import type { Stakeholder } from "@/lib/domain/position";
import type { SourceFilter } from "@/lib/domain/source-list";
import { SOURCE_KINDS } from "@/lib/domain/vocabulary";
import { SOURCE_KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface SourceFilterFormProps {
  filter: SourceFilter;
  /** For whom any source was searched. */
  stakeholders: readonly Stakeholder[];
  pin: number | null;
}

/** Narrows the list of sources; a plain GET form. */
export function SourceFilterForm({ filter, stakeholders, pin }: SourceFilterFormProps) {
  return (
    <form
      action={routes.sources()}
      className="no-print mt-4 flex flex-wrap items-end gap-x-5 gap-y-2 border-y border-line py-2 text-sm"
    >
      {pin !== null && <input type="hidden" name="release" value={pin} />}
      <label className="grid gap-0.5">
        <span className="text-soft">Title or publisher</span>
        <input name="q" type="search" maxLength={200} defaultValue={filter.q} className="field w-56" />
      </label>
      <label className="grid gap-0.5">
        <span className="text-soft">Kind</span>
        <select name="kind" defaultValue={filter.kind ?? ""} className="field">
          <option value="">any kind</option>
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {SOURCE_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-0.5">
        <span className="text-soft">Searched for</span>
        <select name="stakeholder" defaultValue={filter.stakeholder ?? ""} className="field max-w-64">
          <option value="">any stakeholder</option>
          {stakeholders.map(({ code, shortName }) => (
            <option key={code} value={code}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="field px-3">
        Show
      </button>
    </form>
  );
}
