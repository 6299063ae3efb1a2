import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

/** How two are compared, how like is laid beside like, and what a gap is. */
export function AgreementMethod() {
  return (
    <Section id="agreement" title="Agreement between two">
      <Prose>
        <p>
          Two stakeholders are compared on the mechanisms of which both speak. A stakeholder’s own words stand
          for it, without them its own deeds. What others ascribe to it counts only if you tick “said of it”,
          and then only where it has neither; what it is called on to do never counts. A mechanism on which
          one of the two is silent is left out: silence is no disagreement and no zero.
        </p>
        <p>
          Opposes, conditional, supports or practises are three places in a row. The distance is the number of
          steps between: 0 is the same, 1 is near, 2 is opposed. Agreement is the sum of 1 − distance / 2,
          conflict the sum of distance / 2, net agreement the one less the other: the congruence, conflict and
          subtract networks of discourse network analysis (Leifeld 2017), with a step on the scale counting
          half. The share is that count over the mechanisms in common. Below three in common no share is
          given: not enough on record.
        </p>
        <p>
          Here near takes in a refusal beside a conditional yes, while in one stakeholder’s own cell those two
          make it contested: a mark on a cell warns, a distance measures.
        </p>
        <p>
          In the grid like is laid beside like: the two most alike on average are joined first, then the next,
          each time turned so that the most alike ends meet (average linkage; Gruvaeus and Wainer 1972). Pairs
          with too little in common enter no average, and names settle ties, so one set of data has one order.
          In the network a tie is congruence where agreement outweighs conflict, conflict the other way round.
        </p>
        <p>
          A threat is in common where both name it themselves, a mechanism where both are for it, do it, or
          would on a condition. The gap is threats in common less mechanisms in common. Where one of the two
          has no word of its own on any mechanism, the pair is listed and not ranked. A government that has
          ended is left out unless asked for. For a group with a list of members, what at least three of its
          full members have on record themselves counts as common.
        </p>
      </Prose>
    </Section>
  );
}
