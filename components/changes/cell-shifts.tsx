import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import { type CellShift, SHIFT_KINDS, type ShiftKind } from "@/lib/domain/change";
import { SHIFT_WORDS } from "@/lib/format/change-words";
import { formatCount, formatList } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import type { ChangesPins, Pinned } from "./changes-report";
import { FirstOnRecord } from "./first-on-record";
import { ShownCell } from "./shown-cell";

export interface CellShiftsProps {
  cells: readonly CellShift[];
  pins: ChangesPins;
}

/** The cells that show something else, the strongest shift first: what there is to know in ten seconds. */
export function CellShifts({ cells, pins }: CellShiftsProps) {
  const groups = SHIFT_KINDS.map((shift) => ({
    shift,
    shifts: cells.filter((cell) => cell.shift === shift),
  })).filter(({ shifts }) => shifts.length > 0);
  const parts = groups.map(({ shift, shifts }) => `${shifts.length} ${SHIFT_WORDS[shift].inSum}`);
  return (
    <Section
      id="cells"
      title="Cells that show something else"
      aside={formatCount(cells.length, "cell")}
      intro={
        cells.length === 0
          ? "Every cell shows the same marks as before."
          : `${formatList(parts)}. Own words lead a cell, then deeds, then what others say.`
      }
    >
      {groups.map(({ shift, shifts }) =>
        shift === "first" ? (
          <FirstOnRecord key={shift} shifts={shifts} at={pins.after} />
        ) : (
          <ShiftTable key={shift} shift={shift} shifts={shifts} pins={pins} />
        ),
      )}
    </Section>
  );
}

// The tables of all shifts line up under one another.
const COLUMNS = [
  { head: "Stakeholder", width: "w-1/3 md:w-1/5" },
  { head: "Item", width: "max-md:hidden md:w-1/5" },
  { head: "Was", width: "w-1/3 md:w-3/10" },
  { head: "Is", width: "w-1/3 md:w-3/10" },
];

function ShiftTable({
  shift,
  shifts,
  pins,
}: {
  shift: ShiftKind;
  shifts: readonly CellShift[];
  pins: ChangesPins;
}) {
  const { title, meaning } = SHIFT_WORDS[shift];
  return (
    <ScrollFrame label={title}>
      <table className="mt-4 w-full max-w-[64rem] border-separate border-spacing-0 text-sm table-fixed">
        <caption className="pb-1 text-left">
          <h3 className="inline text-lg">{title}</h3>{" "}
          <span className="text-soft">
            {formatCount(shifts.length, "cell")}. {meaning}
          </span>
        </caption>
        <thead>
          <tr className="text-left text-soft">
            {COLUMNS.map(({ head, width }) => (
              <th key={head} scope="col" className={`border-b border-ink py-1 pr-4 font-normal ${width}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.map((one) => (
            <ShiftRow key={`${one.stakeholder.code} ${one.item.code}`} shift={one} pins={pins} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ShiftRow({
  shift: { stakeholder, item, before, after },
  pins,
}: {
  shift: CellShift;
  pins: ChangesPins;
}) {
  const address = { stakeholder: stakeholder.code, item: item.code, kind: item.kind };
  const hrefAt = ({ pin, asOf }: Pinned) => routes.cell(address, pin, asOf);
  return (
    <tr className="align-baseline">
      <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-medium">
        {stakeholder.shortName}
        <span className="block font-normal md:hidden">{item.title}</span>
      </th>
      <td className="border-b border-line py-1.5 pr-4 max-md:hidden">{item.title}</td>
      <td className="border-b border-line py-1.5 pr-4">
        <ShownCell cell={before} />
        {before?.status === "stated" && <EvidenceLink href={hrefAt(pins.before)} of="before" />}
      </td>
      <td className="border-b border-line py-1.5">
        <ShownCell cell={after} />
        {after?.status === "stated" && <EvidenceLink href={hrefAt(pins.after)} of="after" />}
      </td>
    </tr>
  );
}

function EvidenceLink({ href, of }: { href: string; of: "before" | "after" }) {
  return (
    <>
      {" "}
      <a href={href} className="link inline-flex min-h-6 items-center text-xs">
        evidence<span className="sr-only"> {of}</span>
      </a>
    </>
  );
}
