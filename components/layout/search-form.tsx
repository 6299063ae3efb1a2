import { routes } from "@/lib/routes";

export interface SearchFormProps {
  id: string;
  q?: string;
  pin: number | null;
  className?: string;
}

/** A search that works as a plain form; a pinned release travels along. */
export function SearchForm({ id, q = "", pin, className = "" }: SearchFormProps) {
  return (
    <search className={className}>
      <form action={routes.search("")} className="flex gap-2">
        <label className="sr-only" htmlFor={id}>
          Search stakeholders, items, words, speakers and sources
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={200}
          className="field min-w-0 flex-1"
        />
        {pin !== null && <input type="hidden" name="release" value={pin} />}
        <button type="submit" className="field cursor-pointer hover:border-ink">
          Search
        </button>
      </form>
    </search>
  );
}
