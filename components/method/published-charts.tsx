import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";

/** What live, pinned, newer, corrected and withdrawn mean under a chart on another page. */
export function PublishedCharts() {
  return (
    <Section id="charts" title="Charts on other pages">
      <Prose>
        <p>
          A chart embedded live follows every release. A pinned one always shows the numbers of the release in
          its address, and one line under it may change. “Newer version” means that a later release has other
          numbers for the same chart, because something was added. “Corrected since” means that evidence under
          the pinned chart was recoded or withdrawn later: the chart still shows what was published then, and
          the line says so.
        </p>
        <p>
          A chart without a day of its own shows what had been said by the day on which its release was
          published, so that it does not change while nobody changes it. A withdrawn chart keeps its address:
          frame, picture and file give the reason and name what takes its place.
        </p>
        <p>
          In a chart of words and deeds a state counts once per mechanism: words and deeds alike, words alone,
          deeds alone, or words against deeds. Words alone do not mean that nothing was done, only that no
          source read here reports it. In a matrix each cell shows own words and deeds side by side; without
          either, what others say of the stakeholder; without that, that it is called on.
        </p>
      </Prose>
    </Section>
  );
}
