import type { MapModel } from "@/lib/charts/build-map";
import type { WorldGeometry } from "@/lib/charts/map-geometry";
import { BOUNDARY_NOTE } from "@/lib/charts/map-series";
import { renderMap } from "@/lib/charts/render-map";
import { renderTiles } from "@/lib/charts/render-tiles";
import { MapKey } from "./map-key";
import "@/components/charts/charts.css";
import "./map.css";

export interface MapFigureProps {
  model: MapModel;
  /** Null draws tiles instead of outlines. */
  world: WorldGeometry | null;
}

const WIDTHS = [340, 720] as const;

/** The map with its legend and its boundary note; complete without a line of client code. */
export function MapFigure({ model, world }: MapFigureProps) {
  return (
    <figure className="chart" aria-label={model.title}>
      <MapKey series={model.series} />
      <Stage
        drawings={WIDTHS.map((width) => ({
          width,
          svg: world
            ? renderMap(model, world, { frame: "region", width, id: "map" })
            : renderTiles(model, { width, id: "map" }),
        }))}
      />
      {world && (
        <>
          <p className="chart-note">States outside the frame above:</p>
          <Stage
            drawings={[
              { width: 340, svg: renderMap(model, world, { frame: "world", width: 340, id: "map" }) },
            ]}
          />
        </>
      )}
      <figcaption>
        <p className="chart-note">
          {world
            ? BOUNDARY_NOTE
            : "Each state has one tile of the same size. A place on the grid says nothing of borders, size or status."}{" "}
          Afghanistan is one country, and shows whoever held power on the as-of day.
        </p>
        <p className="chart-note">{model.note}</p>
        <p className="chart-source">{model.sources}</p>
      </figcaption>
    </figure>
  );
}

function Stage({ drawings }: { drawings: readonly { width: number; svg: string }[] }) {
  return (
    <div className="map-stage">
      {drawings.map(({ width, svg }) => (
        // Safe as markup: both renderers escape every string they write.
        <div
          key={width}
          className="map-drawing"
          data-width={width}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </div>
  );
}
