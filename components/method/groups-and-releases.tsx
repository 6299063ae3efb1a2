import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

/** What stands for whom, and what stays fixed. */
export function GroupsAndReleases({ pin, release }: { pin: number | null; release: number }) {
  return (
    <>
      <Section id="groups" title="Groups stay groups">
        <Prose>
          <p>
            Where a text speaks of a group without naming its members, such as the Central Asian states, the
            position is the group’s and stands on the group’s row; we do not guess whom the author meant.
            Where it names the states, each has a row of its own. The same holds for joint statements: states
            that the text names each own it; only a standing body such as the Security Council speaks for
            itself.
          </p>
          <p>
            In the comparison a switch lends a group’s positions to its full members on the chosen day. It is
            off at first, what is lent is hatched and names the group, and it never stands above a member’s
            own words. Membership has dates and roles; an observer is not a member.
          </p>
        </Prose>
      </Section>
      <Section id="afghanistan" title="Afghanistan, one country with a break">
        <Prose>
          <p>
            Until 14 August 2021 Afghanistan means the Islamic Republic (
            <a href={routes.stakeholder("AFG-REP", pin)} className="link">
              AFG-REP
            </a>
            ), from 15 August 2021 the authorities led by the Taliban (
            <a href={routes.stakeholder("AFG", pin)} className="link">
              AFG
            </a>
            ). They are two stakeholders and one country: neither inherits the other’s words. Naming an
            authority says nothing about whether it is recognised.
          </p>
        </Prose>
      </Section>
      <Section id="releases" title="Releases">
        <Prose>
          <p>
            What you see is release {release}: numbered, and never changed afterwards. A correction makes a
            new release. An address that ends in <code>release={release}</code> always shows this state;
            without it, the newest. Evidence keeps its address through all releases, and one that has left the
            data set says in which releases it can be read.
          </p>
        </Prose>
      </Section>
    </>
  );
}
