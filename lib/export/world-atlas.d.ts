// The package ships JSON without types; the compiler need not read a megabyte of coordinates.
declare module "world-atlas/countries-110m.json" {
  const topology: import("./world-topology").WorldTopology;
  export default topology;
}
declare module "world-atlas/countries-50m.json" {
  const topology: import("./world-topology").WorldTopology;
  export default topology;
}
