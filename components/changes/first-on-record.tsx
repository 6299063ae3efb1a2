import type { CellShift } from "@/lib/domain/change";
import { groupBy } from "@/lib/domain/group-by";
import { byKindThenName } from "@/lib/domain/item-record";
import { summariseCell } from "@/lib/format/cells";
import { SHIFT_WORDS } from "@/lib/format/change-words";
import { formatCount } from "@/lib/format/counts";
import { inSentence } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import type { Pinned } from "./changes-report";

/** Cells that were silent and are not: many when much was read, so a line for each stakeholder. */
export function FirstOnRecord({ shifts, at }: { shifts: readonly CellShift[]; at: Pinned }) {
  const groups = [...groupBy(shifts, ({ stakeholder }) => stakeholder.code).values()].sort((a, b) =>
    a[0] && b[0] ? byKindThenName(a[0].stakeholder, b[0].stakeholder) : 0,
  );
  const { title, meaning } = SHIFT_WORDS.first;
  return (
    <div className="mt-5 max-w-[64rem] text-sm">
      <h3 className="inline text-lg">{title}</h3>{" "}
      <span className="text-soft">
        {formatCount(shifts.length, "cell")}. {meaning}
      </span>
      <dl className="mt-1 border-t border-ink">
        {groups.map((cells) => (
          <div
            key={cells[0]?.stakeholder.code}
            className="grid gap-x-6 border-b border-line py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="font-medium">
              {cells[0]?.stakeholder.shortName} <span className="font-normal text-soft">{cells.length}</span>
            </dt>
            <dd>
              <ul className="flex flex-wrap gap-x-4">
                {[...cells]
                  .sort((a, b) => a.item.order - b.item.order)
                  .map((shift) => (
                    <FirstCell key={shift.item.code} shift={shift} at={at} />
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function FirstCell({ shift: { stakeholder, item, after }, at }: { shift: CellShift; at: Pinned }) {
  const address = { stakeholder: stakeholder.code, item: item.code, kind: item.kind };
  return (
    <li>
      <a href={routes.cell(address, at.pin, at.asOf)} className="link inline-flex min-h-6 items-center">
        {inSentence(item.title)}
      </a>
      {after?.status === "stated" && <span className="text-soft"> {summariseCell(after)}</span>}
    </li>
  );
}
