import { ValueMark } from "@/components/evidence/value-mark";
import { Definitions } from "@/components/ui/definitions";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { PositionValue } from "@/lib/domain/vocabulary";

const STANCES: [PositionValue, string][] = [
  [
    "supports",
    "It is for the mechanism or asks for it. Something merely planned counts here and not as done.",
  ],
  [
    "conditional",
    "It would take part itself, once something else happens; the condition is given with the evidence.",
  ],
  ["opposes", "It refuses, holds back, or turned down a request."],
];

const SALIENCES: [PositionValue, string][] = [
  [
    "primary",
    "The text ranks it first with a word such as main, most or immediate, or names it as the cause of something done.",
  ],
  ["significant", "The text gives it a sentence or more of its own."],
  ["mentioned", "It stands in a list, or is touched in passing."],
];

/** The words a cell can show. */
export function Values() {
  return (
    <Section id="values" title="Stances and weights">
      <Prose>
        <p>On a mechanism a stakeholder takes a stance:</p>
      </Prose>
      <Definitions
        rows={[
          ...STANCES.map(([value, meaning]) => ({
            key: value,
            term: <ValueMark basis="official" value={value} />,
            meaning,
          })),
          {
            key: "practises",
            term: <ValueMark basis="conduct" value="practises" />,
            meaning: "It is reported doing it, whatever it says about it.",
          },
          {
            key: "called-on",
            term: <ValueMark basis="analyst" value="called-on" />,
            meaning:
              "Others want it to, or think it could. An author’s “could” and “would need to” are read this way.",
          },
        ]}
      />
      <Prose>
        <p>A threat, an interest or an obstacle has a weight instead, read from how the text treats it:</p>
      </Prose>
      <Definitions
        rows={SALIENCES.map(([value, meaning]) => ({
          key: value,
          term: <ValueMark basis="official" value={value} />,
          meaning,
        }))}
      />
      <Prose>
        <p>
          An obstacle is recorded only where a text says what it obstructs. It then names whom it concerns
          and, where the text does, the mechanism in whose way it stands.
        </p>
      </Prose>
    </Section>
  );
}
