import { formatShare } from "@/lib/format/counts";

/** A share as a number and a short bar. */
export function Share({ part, whole }: { part: number; whole: number }) {
  return (
    <span className="inline-flex items-baseline justify-end gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 24 4" className="hidden h-1 w-6 self-center lg:inline-block">
        <rect width="24" height="4" rx="2" className="fill-line" />
        {part > 0 && (
          <rect width={Math.max(2, (24 * part) / whole)} height="4" rx="2" className="fill-says" />
        )}
      </svg>
      <span>{formatShare(part, whole)}</span>
    </span>
  );
}
