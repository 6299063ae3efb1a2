import { Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import { itemsOfKind } from "@/lib/domain/matrix";
import type { Item } from "@/lib/domain/position";
import { ITEM_KINDS } from "@/lib/domain/vocabulary";
import { KIND_WORDS } from "@/lib/format/words";
import { routes } from "@/lib/routes";

/** Every item with what it covers. */
export function ItemDefinitions({ items, pin }: { items: readonly Item[]; pin: number | null }) {
  return (
    <Section id="items" title="The items, defined" aside={`${items.length} items`}>
      {ITEM_KINDS.map((kind) => (
        <section key={kind} className="mt-5">
          <h3 className="text-xl">{KIND_WORDS[kind].many}</h3>
          <Definitions
            rows={itemsOfKind(items, kind).map(({ code, title, scope }) => ({
              key: code,
              term: (
                <a href={routes.item(code, pin)} className="link">
                  {title}
                </a>
              ),
              meaning: scope,
            }))}
          />
        </section>
      ))}
    </Section>
  );
}
