import { Glyph } from "@/components/ui/glyph";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

/** How statements are counted, what leads, how a sort ranks, what contradicts what. */
export function Counting() {
  return (
    <>
      <Section id="counting" title="Counting and sorting">
        <Prose>
          <p>
            A statement is counted once, however many outlets carry it: same speaker, same stakeholder, same
            item, same day, same value. Reports that are known to be of one declaration count once whomever
            they name, and the best of them is shown first: the primary text, else the most complete. An
            unsigned text stands for its own author, so two unsigned texts are two voices.
          </p>
          <p>
            Sorting a column of mechanisms ranks cells from refusing to taking part: refuses in its own words,
            refuses by its deeds, said to refuse, only called on, said to support, supports on a condition,
            does it, says so. Own words come before deeds where there are both. More statements break a tie.
          </p>
          <p>
            Sorting a column of threats, interests or obstacles ranks by weight, the stronger of words and
            deeds first; what others ascribe comes below anything own, however strong. Called on lies in the
            middle of a sort only to keep it away from both ends: it is no half support. Silence is last in
            both directions.
          </p>
        </Prose>
      </Section>
      <Section id="contradiction" title="Contradictions are shown">
        <Prose>
          <p>
            Where a stakeholder has changed its mind, nothing is averaged: the newest own word leads and the
            older stays one click away. If two statements of one day differ, the more guarded one leads. A
            weight works otherwise: to mention a threat in passing takes nothing back, so the strongest leads.
          </p>
          <p className="flex items-start gap-2">
            <Glyph name="contested" className="mt-1 size-4" />
            <span>
              <strong>Contested</strong>: on one and the same layer, something against and something for it.
            </span>
          </p>
          <p className="flex items-start gap-2">
            <Glyph name="gap" className="mt-1 size-4" />
            <span>
              <strong>Words against deeds</strong>: its own words point one way and its own deeds the other.
              What others say of it never makes such a gap.
            </span>
          </p>
        </Prose>
      </Section>
    </>
  );
}
