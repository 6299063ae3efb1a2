import { Definitions } from "@/components/ui/definitions";
import { Glyph } from "@/components/ui/glyph";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

/** What is counted, and the layers that are kept apart. */
export function UnitAndLayers() {
  return (
    <>
      <Section id="unit" title="What is counted">
        <Prose>
          <p>
            Everything here is made of <em>positions</em>. A position says that one stakeholder takes one
            stance on one mechanism, or gives one weight to a threat, an interest or an obstacle; it names
            what that rests on, the source it was read in, and the passages that show it. There is no position
            without a passage.
          </p>
          <p>
            We record what a source says and nothing more. What everybody knows is left out unless a source
            says it, and where a source says nothing, nothing is recorded.
          </p>
        </Prose>
      </Section>
      <Section id="layers" title="Three layers, and a fourth thing">
        <Prose>
          <p>
            The same sentence weighs differently in the mouth of a minister, in the report of an act, and in
            the guess of an observer. So each position lies on one of three layers, and no mark ever mixes two
            of them.
          </p>
        </Prose>
        <Definitions rows={LAYERS} />
        <Prose>
          <p>
            When a foreign official speaks about another state, that is said of it, whatever the speaker’s
            rank. A former minister counts as an expert. What a reporter narrates is at best a deed, and to
            suffer an attack is no deed.
          </p>
        </Prose>
      </Section>
    </>
  );
}

const LAYERS = [
  {
    key: "official",
    term: <Layer glyph="says" word="says" />,
    meaning:
      "The stakeholder’s own office-holders or bodies speak, quoted or reported. A demand it is reported to have made, or a decision of a council, belongs here too.",
  },
  {
    key: "conduct",
    term: <Layer glyph="does" word="does" />,
    meaning:
      "The stakeholder is reported to have acted, whatever it says. A threat that is given as the cause of an act counts as shown by the act.",
  },
  {
    key: "analyst",
    term: <Layer glyph="said-of" word="said of it" />,
    meaning:
      "An author or a quoted expert ascribes it. Drawn hollow and set in italics, for it is the weakest of the three.",
  },
  {
    key: "called-on",
    term: <Layer glyph="called-on" word="called on" />,
    meaning:
      "Not a layer of its will at all: somebody else proposes that it should, or thinks that it could. It is counted by callers and never as support. It can never be official.",
  },
];

function Layer({ glyph, word }: { glyph: "says" | "does" | "said-of" | "called-on"; word: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-medium">
      <Glyph name={glyph} /> {word}
    </span>
  );
}
