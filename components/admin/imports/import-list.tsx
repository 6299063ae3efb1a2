import { Section } from "@/components/ui/section";
import type { Person } from "@/lib/domain/editorial";
import type { ImportState } from "@/lib/domain/imports";
import { formatCount } from "@/lib/format/counts";
import { formatDate } from "@/lib/format/dates";
import { IMPORT_STATE_WORDS } from "@/lib/format/import-words";
import { adminRoutes } from "@/lib/routes";

export interface ImportListProps {
  imports: readonly {
    id: string;
    name: string;
    state: ImportState;
    rowCount: number;
    changeset: string | null;
    author: Person;
    createdOn: string;
  }[];
}

/** Imports, the newest first: what, whose, how far. */
export function ImportList({ imports }: ImportListProps) {
  return (
    <Section id="imports" title="Lately">
      {imports.length === 0 && <p className="mt-2 text-soft">Nothing was imported yet.</p>}
      <ul className="mt-2 max-w-[60rem]">
        {imports.map(({ id, name, state, rowCount, changeset, author, createdOn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5">
            <a href={adminRoutes.import(id)} className="link font-medium break-all">
              {name}
            </a>
            <span className="text-sm text-soft">
              {IMPORT_STATE_WORDS[state]}
              {changeset !== null && ` ${changeset}`}, {formatCount(rowCount, "row")}, by {author.name},{" "}
              {formatDate(createdOn)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
