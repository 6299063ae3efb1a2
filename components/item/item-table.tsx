import { CodeTag } from "@/components/ui/code-tag";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import type { ItemTally } from "@/lib/domain/item-tally";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { formatNumber } from "@/lib/format/counts";
import { KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

export interface ItemTableProps {
  kind: ItemKind;
  items: readonly ItemTally[];
  pin: number | null;
}

/** The items of one kind, what each covers, and how many states are on record on it in which way. */
export function ItemTable({ kind, items, pin }: ItemTableProps) {
  const heads = ["Says", "Does", "Said of it", ...(kind === "mechanism" ? ["Called on"] : []), "Groups"];
  return (
    <ScrollFrame label={`${KIND_WORDS[kind].many} and the number of states on record on each`}>
      <table className="w-full max-w-[64rem] border-separate border-spacing-0 text-sm">
        <caption className="sr-only">
          {KIND_WORDS[kind].many}: number of states on record in each way, and of organisations and groups
        </caption>
        <thead>
          <tr className="text-soft">
            <th scope="col" className="py-1 text-left font-normal">
              {KIND_WORDS[kind].one}
            </th>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className="w-20 min-w-10 py-1 pl-1.5 text-right align-bottom font-normal sm:whitespace-nowrap"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((tally) => (
            <ItemRow key={tally.item.code} tally={tally} pin={pin} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ItemRow({ tally, pin }: { tally: ItemTally; pin: number | null }) {
  const { item, says, does, saidOf, calledOn, collectives } = tally;
  const counts = {
    says,
    does,
    saidOf,
    ...(item.kind === "mechanism" ? { calledOn } : {}),
    collectives,
  };
  return (
    <>
      <tr>
        <th
          scope="row"
          className="min-w-24 border-t border-line pt-2 pr-2 text-left leading-snug font-normal"
        >
          <a href={routes.item(item.code, pin)} className="font-serif text-lg font-semibold hover:underline">
            {item.title}
          </a>{" "}
          <span className="hidden sm:inline">
            <CodeTag code={item.code} />
          </span>
        </th>
        {Object.entries(counts).map(([way, count]) => (
          <td
            key={way}
            className={`border-t border-line pt-2.5 pl-1.5 text-right align-top ${count === 0 ? "text-soft" : ""}`}
          >
            {formatNumber(count)}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={Object.keys(counts).length + 1} className="pb-2 text-soft">
          <p className="max-w-[44rem]">{item.scope}</p>
        </td>
      </tr>
    </>
  );
}
