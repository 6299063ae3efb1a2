import { formatNumber } from "@/lib/format/counts";

export interface ContentsProps {
  parts: readonly { id: string; label: string; count?: number }[];
}

/** The parts of a page as links: a line on a phone, a list beside the text on a wide screen. */
export function Contents({ parts }: ContentsProps) {
  return (
    <nav aria-label="On this page" className="no-print mt-6 border-t border-line pt-2 text-sm lg:mt-10">
      <ul className="flex flex-wrap gap-x-5 lg:block">
        {parts.map(({ id, label, count }) => (
          <li key={id}>
            <a href={`#${id}`} className="control underline-offset-4 hover:underline">
              {label} {count !== undefined && <span className="text-soft">{formatNumber(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
