import { Definitions } from "@/components/ui/definitions";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

const RULES = [
  {
    key: "silent",
    term: "Fall silent",
    meaning: "Nothing is left on record in the cell.",
  },
  {
    key: "weaker",
    term: "Weaken",
    meaning:
      "The layer that led is gone and a weaker one leads: own words give way to deeds, deeds to what others say, that to being called on.",
  },
  {
    key: "turned",
    term: "Turn",
    meaning: "The same layer leads and shows another value.",
  },
  {
    key: "beside",
    term: "Beside",
    meaning:
      "What leads stays; a mark beside it goes or turns, or the mark of a contradiction. Counted apart, outside the ranking.",
  },
];

/** How silence, fragility and tension are computed, and what a map can and cannot say. */
export function TrustMethod({ pin }: { pin: number | null }) {
  return (
    <>
      <Section id="trust" title="How far to trust a cell">
        <Prose>
          <p>
            <strong>How hard we looked.</strong> The{" "}
            <a href={routes.silence({ release: pin })} className="link">
              silence map
            </a>{" "}
            shades a cell by the number of sources read for its stakeholder and says how many of them speak of
            the item; by year it shows{" "}
            <a href={routes.silence({ by: "year", release: pin })} className="link">
              where the reading is thick and where it is thin
            </a>
            . A source counts in the year by which it was written.
          </p>
          <p>
            <strong>What one text carries.</strong>{" "}
            <a href={routes.fragility({ release: pin })} className="link">
              Fragility
            </a>{" "}
            leaves out one source, all that an author wrote, or all that a publisher printed, as if it had
            never been read, and builds every cell anew. A publisher is the name before any bracket or
            “citing”. A cell then does one of four things, or stays as it was:
          </p>
        </Prose>
        <Definitions rows={RULES} />
        <Prose>
          <p>
            A cell stands on one source when all its positions come from one text, on one speaker when one
            voice speaks in all its evidence, on one analyst when that voice only ascribes. Several reports of
            one statement have one voice.
          </p>
          <p>
            <strong>Where the record contradicts itself.</strong> The{" "}
            <a href={routes.tensions({ release: pin })} className="link">
              tension report
            </a>{" "}
            sets every refusal against everything for it (support, practice, support on a condition) of the
            same stakeholder on the same item: words against words, deeds against deeds, words against deeds
            in either direction. What others say about it is compared only with what others say. Being called
            on is no will and takes no side; weights of threats, interests and obstacles differ but never
            oppose. For words against deeds the report says whether the newest word and the newest deed still
            stand opposed, which is when the comparison shows its mark.
          </p>
        </Prose>
      </Section>
      <Section id="maps" title="Maps">
        <Prose>
          <p>
            A{" "}
            <a href={routes.maps({ release: pin })} className="link">
              map
            </a>{" "}
            shows each state once, in its strongest layer, and leads to the cell, which holds the others.
            Colour and texture say the same thing twice; silent, not read and not applicable have looks of
            their own. Outlines are Natural Earth’s, drawn in equal-area projections; a state too small to hit
            is a dot tied to its place. Lines are those in force on the ground and take no view on any claim.
            Tiles draw none. A group’s position colours no member.
          </p>
        </Prose>
      </Section>
    </>
  );
}
