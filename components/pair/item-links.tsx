import type { Item } from "@/lib/domain/position";
import { routes } from "@/lib/routes";

/** Items as running text, each a link. */
export function ItemLinks({ items, pin }: { items: readonly Item[]; pin: number | null }) {
  return items.map(({ code, shortTitle }, index) => (
    <span key={code}>
      {index > 0 && ", "}
      <a href={routes.item(code, pin)} className="link">
        {shortTitle}
      </a>
    </span>
  ));
}
