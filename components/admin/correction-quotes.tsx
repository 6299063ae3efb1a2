import { adminRoutes } from "@/lib/routes";

/** What readers suggested that a changeset takes up, in their words. */
export function CorrectionQuotes({
  corrections,
  isLinked,
}: {
  corrections: readonly { id: string; words: string; sourceUrl: string | null }[];
  /** Whether the reader of the page may open corrections. */
  isLinked: boolean;
}) {
  return corrections.map(({ id, words, sourceUrl }) => (
    <aside key={id} aria-label={`Correction ${id}`} className="mt-5 max-w-[60rem] text-sm">
      <p className="text-soft">
        A reader suggests (
        {isLinked ? (
          <a href={adminRoutes.correction(id)} className="link">
            correction {id}
          </a>
        ) : (
          `correction ${id}`
        )}
        ):
      </p>
      <blockquote className="mt-1 border-l-2 border-strong-line pl-3 break-words whitespace-pre-line">
        {words}
        {sourceUrl && <span className="mt-1 block wrap-anywhere text-soft">{sourceUrl}</span>}
      </blockquote>
    </aside>
  ));
}
