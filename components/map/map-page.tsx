import { LensForm, type LensFormProps } from "@/components/lens/lens-form";
import { CodeTag } from "@/components/ui/code-tag";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { MapEntry, MapModel } from "@/lib/charts/build-map";
import type { WorldGeometry } from "@/lib/charts/map-geometry";
import type { SortKey } from "@/lib/domain/comparison-view";
import type { Item } from "@/lib/domain/position";
import { KIND_WORDS } from "@/lib/format/words";
import { type Query, routes } from "@/lib/routes";
import { ItemField } from "./item-field";
import { MapFigure } from "./map-figure";
import { MapTable } from "./map-table";

export interface MapPageProps {
  model: MapModel;
  world: WorldGeometry | null;
  items: readonly Item[];
  /** The states in the table's order. */
  rows: readonly MapEntry[];
  sort: SortKey;
  lens: Pick<LensFormProps, "asOf" | "layers" | "days" | "today">;
  address: Query;
  pin: number | null;
}

/** One item on a map or on tiles, the same as a table beside it, groups apart. */
export function MapPage({ model, world, items, rows, sort, lens, address, pin }: MapPageProps) {
  const { item, groups } = model;
  const here = (changes: Record<string, string | null>) => routes.map(item.code, { ...address, ...changes });
  const heard = groups.filter(({ cell }) => cell.status === "stated");
  return (
    <>
      <PageHead
        kicker={
          <>
            <a href={routes.maps({ release: pin })} className="link">
              Maps
            </a>{" "}
            · {KIND_WORDS[item.kind].one} <CodeTag code={item.code} />
          </>
        }
        title={item.title}
        finding={model.takeaway}
      >
        What counts: {item.scope}{" "}
        <a href={routes.item(item.code, pin)} className="link">
          All evidence on it
        </a>
      </PageHead>
      <LensForm
        action={routes.maps()}
        kept={{ release: pin, source: address.source ?? null, sort: address.sort ?? null }}
        {...lens}
        links={
          <a href={routes.dataFile(routes.map(item.code), address)} className="control link">
            CSV
          </a>
        }
      >
        <ItemField items={items} chosen={item.code} />
        <label className="flex items-center gap-2">
          <span className="text-soft">Draw</span>
          <select name="view" defaultValue={world ? "map" : "tiles"} className="field">
            <option value="map">a map</option>
            <option value="tiles">tiles, no borders</option>
          </select>
        </label>
      </LensForm>
      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(24rem,2fr)]">
        <MapFigure model={model} world={world} />
        <MapTable
          label={`${item.title}, state by state`}
          entries={rows}
          sort={{ key: sort, hrefOf: (key) => here({ sort: key }) }}
          pin={pin}
        />
      </div>
      {heard.length > 0 && (
        <Section
          id="groups"
          title="Organisations and groups"
          intro="They have no place on a map: a group’s position is nobody’s in particular and colours no member."
        >
          <div className="max-w-[44rem]">
            <MapTable label={`${item.title}, organisations and groups`} entries={heard} pin={pin} />
          </div>
        </Section>
      )}
    </>
  );
}
