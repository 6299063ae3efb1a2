import { formatNumber } from "@/lib/format/counts";

export interface ShowAllProps {
  shown: number;
  total: number;
  href: string;
  /** What is counted, in the plural. */
  what: string;
}

/** Under the first rows of a long table: how many there are, and a link to all of them. */
export function ShowAll({ shown, total, href, what }: ShowAllProps) {
  if (shown >= total) return null;
  return (
    <p className="mt-2 text-sm">
      The first {formatNumber(shown)} of {formatNumber(total)}.{" "}
      <a href={href} className="link">
        Show all {formatNumber(total)} {what}
      </a>
    </p>
  );
}
