import { ValueMark } from "@/components/evidence/value-mark";
import type { Exhibit } from "@/lib/domain/cell-detail";
import type { StatementChange } from "@/lib/domain/change";
import { CAUSE_WORDS } from "@/lib/format/change-words";
import { nameSource } from "@/lib/format/source-line";
import { formatNewest } from "@/lib/format/when";
import { routes } from "@/lib/routes";
import type { ChangesPins } from "./changes-report";

export interface ChangeEntryProps {
  change: StatementChange;
  title: string;
  pins: ChangesPins;
  /** Between two days all causes are one, and go without saying. */
  withCause: boolean;
}

/** One passage that changed: what it says, on which item, why it differs, and where its evidence stands. */
export function ChangeEntry({ change, title, pins, withCause }: ChangeEntryProps) {
  const { cause, before, after, id, item, isRepeat } = change;
  const shown = after[0] ?? before[0];
  if (!shown) return null;
  const { pin } = after.length > 0 ? pins.after : pins.before;
  const { speaker, speakerRole, source, paragraph } = shown;
  return (
    <li className="grid gap-x-4 border-t border-line py-2 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
      <span className="text-soft">{formatNewest(after.length > 0 ? after : before)}</span>
      <div className="min-w-0 max-w-[44rem]">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a href={routes.item(item, pin)} className="font-medium hover:underline">
            {title}
          </a>
          <Codings change={change} />
          {withCause && (
            <span className="text-soft">
              {CAUSE_WORDS[cause].one}
              {isRepeat && ", another report of one held before"}
            </span>
          )}
        </p>
        <p>{shown.paraphrase}</p>
        <p className="text-soft">
          {[speaker ?? "unsigned", speakerRole].filter(Boolean).join(", ")} · {nameSource(source)}
          {paragraph !== null && `, ¶ ${paragraph}`} ·{" "}
          <a href={routes.evidence(id, pin)} className="link">
            evidence
          </a>
        </p>
      </div>
    </li>
  );
}

/** The coding as it is; of a recoded passage first what it was. */
function Codings({ change: { cause, before, after } }: { change: StatementChange }) {
  if (cause !== "recoded") return <Marks exhibits={after.length > 0 ? after : before} />;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="text-soft">was</span>
      <Marks exhibits={before} />
      <span className="text-soft">is</span>
      <Marks exhibits={after} />
    </span>
  );
}

function Marks({ exhibits }: { exhibits: readonly Exhibit[] }) {
  return exhibits.map(({ basis, value, condition }) => (
    <span key={basis + value} className="inline-flex flex-wrap items-baseline gap-x-1.5">
      <ValueMark basis={basis} value={value} />
      {condition && <span className="text-soft">({condition})</span>}
    </span>
  ));
}
