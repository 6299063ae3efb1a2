import type { CodingState } from "@/lib/domain/editorial";
import { formatDate } from "@/lib/format/dates";
import { CODING_STATE_WORDS } from "@/lib/format/editorial-words";
import { adminRoutes } from "@/lib/routes";

export interface CodingListProps {
  codings: readonly {
    id: string;
    source: { id: string; title: string };
    state: CodingState;
    coder: { name: string };
    openedOn: string;
  }[];
  empty: string;
}

/** Second codings, one a line: of what, by whom, how far. */
export function CodingList({ codings, empty }: CodingListProps) {
  if (codings.length === 0) return <p className="mt-2 text-soft">{empty}</p>;
  return (
    <ul className="mt-2 max-w-[60rem]">
      {codings.map(({ id, source, state, coder, openedOn }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5">
          <a href={adminRoutes.coding(id)} className="link font-medium">
            {source.id}: {source.title}
          </a>
          <span className="text-sm text-soft">
            {CODING_STATE_WORDS[state]}, by {coder.name}, asked for {formatDate(openedOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
