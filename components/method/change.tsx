import { Definitions } from "@/components/ui/definitions";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { CHANGE_CAUSES, SHIFT_KINDS } from "@/lib/domain/change";
import { CAUSE_WORDS, SHIFT_WORDS } from "@/lib/format/change-words";

/** How two states of the record are compared, and how the cause of each change is told. */
export function Change() {
  return (
    <Section id="change" title="What changed, and why">
      <Prose>
        <p>
          Two releases differ because the world moved, because more was read, or because a coding was put
          right. A count that grows may be any of the three, so each change carries its cause. Passages are
          compared one by one; a passage is known by its address, which leaves out value and basis.
        </p>
      </Prose>
      <Definitions
        rows={CHANGE_CAUSES.map((cause) => ({
          key: cause,
          term: <span className="font-medium">{capitalise(CAUSE_WORDS[cause].one)}</span>,
          meaning: CAUSE_WORDS[cause].meaning,
        }))}
      />
      <Prose>
        <p>
          A release has read for a stakeholder up to the last day on which any source searched for it was
          written; where none was, up to the last day of all its sources. A statement is called new only when
          every day it can belong to lies after that one. A key phrase that was corrected makes another
          address, so it shows as one passage withdrawn and one found.
        </p>
        <p>
          Between two days, as one release knows them, everything said in between is a new statement. An
          authority that ended and one that began are told as two: nothing is carried from one to the other.
        </p>
        <p>
          A cell has moved when the marks it shows are others, not when more of the same stands behind them:
        </p>
      </Prose>
      <Definitions
        rows={SHIFT_KINDS.map((shift) => ({
          key: shift,
          term: <span className="font-medium">{SHIFT_WORDS[shift].title}</span>,
          meaning: SHIFT_WORDS[shift].meaning,
        }))}
      />
    </Section>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
