import type { Changeset } from "@/lib/domain/editorial";
import { formatCount } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { STATE_WORDS } from "@/lib/format/editorial-words";
import { adminRoutes } from "@/lib/routes";

export interface ChangesetListProps {
  changesets: readonly Changeset[];
  empty: string;
}

/** Changesets, one a line: what, whose, how far. */
export function ChangesetList({ changesets, empty }: ChangesetListProps) {
  if (changesets.length === 0) return <p className="mt-2 text-soft">{empty}</p>;
  return (
    <ul className="mt-2 max-w-[60rem]">
      {changesets.map(({ id, title, author, state, release, changes, updatedOn }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5">
          <a href={adminRoutes.changeset(id)} className="link font-medium">
            {title}
          </a>
          <span className="text-sm text-soft">
            {STATE_WORDS[state]}
            {release !== null && ` as release ${release}`}, {formatCount(changes, "record")}, by {author.name}
            , {formatDate(updatedOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
