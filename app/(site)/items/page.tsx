import type { Metadata } from "next";
import { ItemTable } from "@/components/item/item-table";
import { Columns } from "@/components/ui/columns";
import { Contents } from "@/components/ui/contents";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { tallyItems } from "@/lib/domain/item-tally";
import { KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Items",
  description: "The mechanisms, threats, interests and obstacles compared, and what each covers.",
};

export default function ItemsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.items() }, async ({ release, lens, pin }) => {
    const kinds = tallyItems(await getRecord(release.n), lens).filter(({ items }) => items.length > 0);
    const parts = kinds.map(({ kind, items }) => ({
      id: kind,
      label: KIND_WORDS[kind].many,
      count: items.length,
    }));
    return {
      content: (
        <>
          <PageHead title="Items">
            What is compared, and what each item covers. The numbers count states: in their own words, by
            their deeds, by what others say of them, and by what others call on them to do. A state can count
            in several. The last column counts organisations and groups, whose stance is nobody’s in
            particular.
          </PageHead>
          <Columns contents={<Contents parts={parts} />}>
            {kinds.map(({ kind, items }) => (
              <Section key={kind} id={kind} title={KIND_WORDS[kind].many}>
                <ItemTable kind={kind} items={items} pin={pin} />
              </Section>
            ))}
          </Columns>
        </>
      ),
    };
  });
}
