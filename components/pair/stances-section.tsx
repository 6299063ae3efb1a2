import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { routes } from "@/lib/routes";
import { ArithmeticTable, type ArithmeticTableProps } from "./arithmetic-table";
import { PairEvidence } from "./pair-evidence";

/** The mechanisms of which both speak, with the whole reckoning on screen. */
export function StancesSection(props: ArithmeticTableProps) {
  const { pair, pin } = props;
  return (
    <Section
      id="mechanisms"
      title="Mechanisms of which both speak"
      aside={`${formatCount(pair.stances.length, "mechanism")}, most divergent first`}
      intro={
        <>
          A side’s own words stand for it, without them its deeds
          {pair.layers.includes("analyst")
            ? ", and, because you let ascriptions count, what others say of it where there is neither"
            : ""}
          . Opposes, conditional, supports or practises are three places on one scale; the distance is the
          steps between. A mechanism on which one is silent is in no sum.{" "}
          <a href={`${routes.method(pin)}#agreement`} className="link">
            How agreement is reckoned
          </a>
        </>
      }
    >
      {pair.stances.length === 0 ? (
        <p>There is no mechanism on which both have a word of their own.</p>
      ) : (
        <>
          <ArithmeticTable {...props} />
          <PairEvidence pair={pair} items={pair.stances.map(({ item }) => item)} pin={pin} />
        </>
      )}
    </Section>
  );
}
