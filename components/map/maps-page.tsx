import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { ItemTally } from "@/lib/domain/item-tally";
import type { ItemKind } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { KIND_WORDS } from "@/lib/format/words";
import { type Query, routes } from "@/lib/routes";
import { ItemField } from "./item-field";

export interface MapsPageProps {
  kinds: readonly { kind: ItemKind; items: readonly ItemTally[] }[];
  lens: Pick<LensFormProps, "asOf" | "layers" | "days" | "today">;
  kept: Query;
}

/** Every item that can be put on a map, with how many states are on record on it. */
export function MapsPage({ kinds, lens, kept }: MapsPageProps) {
  const items = kinds.flatMap((kind) => kind.items.map(({ item }) => item));
  return (
    <>
      <PageHead title="On a map">
        One item at a time: every state in its strongest layer, silence and not-read-yet apart, the same as a
        table beside the map. For readers who want no borders drawn there are tiles.
      </PageHead>
      <LensForm
        action={routes.maps()}
        kept={{ source: kept.source ?? null, release: kept.release ?? null }}
        {...lens}
      >
        <ItemField items={items} chosen={items[0]?.code ?? ""} />
      </LensForm>
      <div className="grid gap-x-12 sm:grid-cols-2 xl:grid-cols-4">
        {kinds.map(({ kind, items: tallies }) => (
          <Section key={kind} id={kind} title={KIND_WORDS[kind].many}>
            <ul className="text-sm">
              {tallies.map(({ item, says, does, saidOf }) => (
                <li key={item.code} className="border-b border-line py-1.5">
                  <a href={routes.map(item.code, kept)} className="link font-serif text-base">
                    {item.title}
                  </a>
                  <span className="block text-xs text-soft">
                    {says + does + saidOf === 0
                      ? "no state on record in words or deeds"
                      : `${formatCount(says, "state says", "states say")}, ${does} by deeds, ${saidOf} said of`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
