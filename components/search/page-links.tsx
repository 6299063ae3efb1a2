import { formatNumber } from "@/lib/format/counts";

export interface PageLinksProps {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** The way through a long list, page by page. */
export function PageLinks({ page, pages, hrefOf }: PageLinksProps) {
  if (pages <= 1) return null;
  return (
    <nav
      aria-label="Pages of evidence"
      className="no-print mt-2 flex flex-wrap items-center gap-x-5 border-t border-line pt-2 text-sm"
    >
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className="link control">
          Previous page
        </a>
      )}
      <span className="text-soft">
        Page {formatNumber(page)} of {formatNumber(pages)}
      </span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className="link control">
          Next page
        </a>
      )}
    </nav>
  );
}
