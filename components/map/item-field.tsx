import type { Item } from "@/lib/domain/position";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { KIND_WORDS } from "@/lib/format/words";

/** Chooses any item, mechanisms first. */
export function ItemField({ items, chosen }: { items: readonly Item[]; chosen: string }) {
  return (
    <label className="flex items-center gap-2">
      <span className="text-soft">Item</span>
      <select name="item" defaultValue={chosen} className="field max-w-60">
        {ITEM_KINDS.map((kind) => (
          <optgroup key={kind} label={KIND_WORDS[kind].many}>
            {items
              .filter((item) => item.kind === kind)
              .map(({ code, title }) => (
                <option key={code} value={code}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
