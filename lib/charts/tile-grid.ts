/**
 * Where each state's tile lies: rows from north to south, columns from west to east, neighbours kept together
 * where a grid allows it. A place on it says nothing of borders or size.
 */
const ROWS = [
  "USA .   GBR .   BLR .   RUS .   .   .   .",
  ".   .   FRA .   HUN .   KAZ .   MNG .   .",
  ".   .   .   TUR ARM AZE TKM UZB KGZ .   .",
  ".   .   .   .   .   IRN AFG TJK CHN .   .",
  ".   .   EGY KWT BHR .   PAK IND NPL BTN .",
  ".   .   .   SAU QAT ARE .   .   BGD MMR LAO",
  ".   .   .   .   .   .   MDV LKA .   .   KHM",
];

export const TILE_COLUMNS = 11;

export interface TilePlace {
  column: number;
  row: number;
}

const PLACES = new Map(
  ROWS.flatMap((line, row) =>
    line.split(/\s+/).flatMap((code, column) => (code === "." ? [] : [[code, { column, row }] as const])),
  ),
);

/** A place for every state; those without one of their own stand in rows below the grid, so that none is lost. */
export function placeTiles(codes: readonly string[]): Map<string, TilePlace> {
  const strangers = codes.filter((code) => !PLACES.has(code));
  return new Map(
    codes.map((code) => {
      const index = strangers.indexOf(code);
      const below = {
        column: index % TILE_COLUMNS,
        row: ROWS.length + 1 + Math.floor(index / TILE_COLUMNS),
      };
      return [code, PLACES.get(code) ?? below];
    }),
  );
}
