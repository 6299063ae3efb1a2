import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Rooms } from "./rooms";
import { SearchForm } from "./search-form";

/** An address that leads nowhere: what happened, and where to go on. */
export function LostPage() {
  return (
    <>
      <PageHead kicker="Not found" title="There is no page at this address">
        It may be mistyped, or cut short where it was copied. What was once published stays: evidence keeps
        its address through every release.
      </PageHead>
      <SearchForm id="search-instead" pin={null} className="mt-5 max-w-md" />
      <Section id="rooms" title="Where to go from here">
        <Rooms />
      </Section>
    </>
  );
}
