import { Definitions } from "@/components/ui/definitions";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

const SILENCES = [
  {
    key: "searched",
    term: <Silence kind="searched" word="Searched" />,
    meaning:
      "Sources were read with this stakeholder in mind and none speaks of the item. The cell says how many and up to which date; a source read only in part weakens it, and that is said too.",
  },
  {
    key: "unread",
    term: <Silence kind="unread" word="Not read yet" />,
    meaning:
      "No source has been read for this stakeholder. The blank tells something about us and nothing about it.",
  },
  {
    key: "not-applicable",
    term: <Silence kind="not-applicable" word="Does not apply" />,
    meaning: "The question does not arise, for a reason that is given.",
  },
];

/** What an empty cell means, and which day a view looks from. */
export function SilenceAndTime() {
  return (
    <>
      <Section id="silence" title="Three kinds of silence">
        <Prose>
          <p>
            An empty cell is not a no. It enters no count and no score, and sorts last whichever way a column
            is sorted. There are three kinds, and they look different:
          </p>
        </Prose>
        <Definitions rows={SILENCES} />
      </Section>
      <Section id="clocks" title="Two clocks">
        <Prose>
          <p>
            <strong>As of a day</strong> asks what had been said by then. A date is known to the day, the
            month or the year, and is never shown more precisely than that. Where only a month is known, a
            statement counts from the last day of the month, so that a doubtful date is never too early. Where
            the text gives no date for the words or the deed, the days in which the text was written stand in.
          </p>
          <p>
            <strong>At a release</strong> asks what this data set knew. The two are independent: today’s data
            can be looked at as of 2021, and an old release as of its own day.
          </p>
        </Prose>
      </Section>
    </>
  );
}

function Silence({ kind, word }: { kind: "searched" | "unread" | "not-applicable"; word: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-medium">
      <span
        aria-hidden="true"
        className="silent inline-block min-h-4! w-4 p-0! text-center leading-4 text-soft!"
        data-silence={kind}
      />
      {word}
    </span>
  );
}
