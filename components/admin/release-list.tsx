import type { Changeset } from "@/lib/domain/editorial";
import { formatDate } from "@/lib/format/dates";
import { adminRoutes, routes } from "@/lib/routes";

export interface ReleaseListProps {
  /** Newest first; a shipped release has no changeset. */
  releases: readonly { n: number; title: string; publishedOn: string; changeset: Changeset | null }[];
  mayUndo: boolean;
}

/** Every release: what it was, whose work, and its undo. */
export function ReleaseList({ releases, mayUndo }: ReleaseListProps) {
  return (
    <ul className="mt-3 max-w-[60rem]">
      {releases.map(({ n, title, publishedOn, changeset }) => (
        <li key={n} className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2">
          <p>
            <a href={routes.comparison(n)} className="link font-medium">
              Release {n}
            </a>
            :{" "}
            {changeset ? (
              <a className="link" href={adminRoutes.changeset(changeset.id)}>
                {title}
              </a>
            ) : (
              title
            )}
            <span className="block text-sm text-soft">
              {formatDate(publishedOn)}
              {changeset
                ? `, by ${changeset.author.name}, reviewed by ${changeset.reviewer?.name ?? "nobody"}`
                : ", shipped with the site"}
            </span>
          </p>
          {mayUndo && n > 1 && (
            <form method="post" action={adminRoutes.undo()}>
              <input type="hidden" name="back" value={adminRoutes.releases()} />
              <input type="hidden" name="release" value={n} />
              <button type="submit" className="button text-sm">
                Undo release {n}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
