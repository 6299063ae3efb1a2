import { Definitions } from "@/components/ui/definitions";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { EXACT_UP_TO } from "@/lib/domain/coalition-query";
import { routes } from "@/lib/routes";

const SIDES = [
  {
    key: "for",
    term: "In for certain",
    meaning:
      "On record for it in its own words or deeds, and not against it in either. Where a mechanism takes two (sharing intelligence, operating together, building trust), a word or deed whose passage names others counts, for or against, only at a table with one of them or in that forum.",
  },
  { key: "if", term: "On a condition", meaning: "Its own words set a condition, which is shown." },
  {
    key: "unknown",
    term: "Possible",
    meaning:
      "Silent, only called on, only spoken of by others, on record only with others, or with words and deeds that contradict each other. Counted both ways: once as against, once as for. Never opposition.",
  },
  { key: "against", term: "Against", meaning: "Refuses in its own words or declines by its deeds." },
];

const RULES = [
  {
    key: "consensus",
    term: "Consensus",
    meaning:
      "No full member refuses, and at least two act. In an ad hoc or bilateral forum only those needed bind; another objector is left out.",
  },
  {
    key: "majority",
    term: "Majority",
    meaning: "More than half of all full members, silent ones included, are for it.",
  },
  {
    key: "veto",
    term: "Veto holders",
    meaning:
      "No permanent member refuses, and a majority is for it. Of the Security Council only the permanent members are on record, so its nine votes of fifteen cannot be counted.",
  },
];

/** How the coalition finder counts. */
export function Coalitions({ pin }: { pin: number | null }) {
  return (
    <Section id="coalitions" title="Who could act together">
      <Prose>
        <p>
          The{" "}
          <a href={routes.coalitions({ release: pin })} className="link">
            coalition finder
          </a>{" "}
          seats the full members that a forum has on the chosen day and puts each on one side:
        </p>
      </Prose>
      <Definitions rows={SIDES} />
      <Prose>
        <p>Then it asks the rule twice, with all unknowns and conditions against and with all of them for:</p>
      </Prose>
      <Definitions rows={RULES} />
      <Prose>
        <p>
          Passed both times, the rule is met; failed both times, it fails; otherwise it is open. Who is needed
          and has no seat (no member, an observer, a member that the record calls unrecognised, an authority
          not in power that day) is named with the row of the list and the evidence, and the rest is counted
          without it. Who you say cannot sit together is never in one coalition.
        </p>
        <p>
          <strong>Pivotal</strong>: the share of all ways in which the other unknowns can turn out where one
          unknown’s support makes the decision pass (critical swings; Penrose 1946, Banzhaf 1965). This says
          how often it decides, not how likely it is to join. It is exact up to {EXACT_UP_TO} seats; above,
          only the two bounds are given.
        </p>
        <p>
          <strong>Obstacles</strong> are those that a source names against the mechanism. One that names
          acting through the SCO is about the SCO and stands apart elsewhere. Obstacles hamper; they exclude
          nobody, but for non-recognition in a forum that seats members.
        </p>
        <p>
          <strong>The weakest evidence</strong>: every statement is taken out in turn, with all reports of it.
          Of those without which something differs, the order is strict: what changes the outcome before who
          counts how before why somebody has no seat before any other reason shown; an analyst’s before a deed
          before own words; undated before dated; alone before one of several; the oldest.
        </p>
      </Prose>
    </Section>
  );
}
