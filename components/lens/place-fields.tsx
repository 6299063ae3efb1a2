import { Choice } from "@/components/ui/choice";
import { byKindThenName } from "@/lib/domain/item-record";
import { itemsOfKind } from "@/lib/domain/matrix";
import type { Item, Stakeholder } from "@/lib/domain/position";
import { ITEM_KINDS, type ItemKind } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { KIND_WORDS } from "@/lib/format/words";

export interface PlaceFieldsProps {
  stakeholders: readonly Stakeholder[];
  items: readonly Item[];
  chosen: { stakeholders: readonly string[]; item: string | null; kind: ItemKind | null };
  /** What no choice of an item stands for. */
  anyItem?: string;
}

/** Whom and what a page is about: some stakeholders, one item, one kind of item. */
export function PlaceFields({ stakeholders, items, chosen, anyItem = "all items" }: PlaceFieldsProps) {
  const kinds = ITEM_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind].many }));
  const known = ITEM_KINDS.flatMap((kind) => itemsOfKind(items, kind));
  return (
    <>
      <StakeholderFields stakeholders={stakeholders} chosen={chosen.stakeholders} />
      <Choice
        name="kind"
        label="Kind"
        value={chosen.kind ?? ""}
        options={[{ value: "", label: "all kinds" }, ...kinds]}
      />
      <Choice
        name="item"
        label="Item"
        value={chosen.item ?? ""}
        options={[
          { value: "", label: anyItem },
          ...known.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
    </>
  );
}

function StakeholderFields({
  stakeholders,
  chosen,
}: {
  stakeholders: readonly Stakeholder[];
  chosen: readonly string[];
}) {
  const summary =
    chosen.length === 0
      ? "All stakeholders"
      : formatCount(chosen.length, "stakeholder chosen", "stakeholders chosen");
  return (
    <details className="w-full">
      <summary className="control">{summary}</summary>
      <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 pb-2">
        <legend className="sr-only">Only these stakeholders</legend>
        {[...stakeholders].sort(byKindThenName).map(({ code, shortName }) => (
          <label key={code} className="control cursor-pointer">
            <input
              type="checkbox"
              name="stakeholder"
              value={code}
              defaultChecked={chosen.includes(code)}
              className="size-4 accent-current"
            />
            {shortName}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
