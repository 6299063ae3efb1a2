import type { GeometryCollection, Topology } from "topojson-specification";

/** What a file of world-atlas holds: the shapes of countries, and all land as one. */
export type WorldTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;
