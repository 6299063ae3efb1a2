export interface SortHeadProps {
  label: string;
  /** What the column counts, for those who point at it. */
  title?: string;
  href: string;
  direction: "asc" | "desc" | null;
  align?: "left" | "right";
  className?: string;
}

/** A column's head that sorts by following a link. */
export function SortHead({ label, title, href, direction, align = "right", className = "" }: SortHeadProps) {
  const mark = direction === null ? "↕" : direction === "asc" ? "▲" : "▼";
  return (
    <th
      scope="col"
      aria-sort={direction === null ? undefined : direction === "asc" ? "ascending" : "descending"}
      className={`border-b border-ink px-2 pb-1.5 align-bottom font-medium ${align === "left" ? "text-left" : "text-right"} ${className}`}
    >
      <a
        href={href}
        title={title}
        className="inline-flex min-h-6 items-end gap-1 leading-tight hover:underline"
      >
        {label}
        <span aria-hidden="true" className="text-xs text-soft">
          {mark}
        </span>
      </a>
    </th>
  );
}
