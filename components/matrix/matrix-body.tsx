import { routes } from "@/lib/routes";
import { openColumnOf } from "./cell-address";
import type { GridLine, PlacedColumn } from "./grid-table";
import { MatrixRow, type MatrixRowProps } from "./matrix-row";
import type { VisibleWindow } from "./visible-window";

export interface MatrixBodyProps extends Pick<MatrixRowProps, "hrefOf" | "onOpen"> {
  by: "stakeholder" | "item";
  lines: readonly GridLine[];
  /** All columns that are not hidden. */
  columns: readonly PlacedColumn[];
  openAddress: string | null;
  pin: number | null;
}

/** The lines of the table that are in the window. */
export function MatrixBody({ window, ...props }: MatrixBodyProps & { window: VisibleWindow }) {
  const { by, lines, columns, openAddress, pin, hrefOf, onOpen } = props;
  const { isLarge, rows, columns: across } = window;
  return (
    <tbody>
      <Spacer height={rows.before} />
      {lines.slice(rows.first, rows.last).map((line, place) =>
        "heading" in line ? (
          <tr key="heading">
            <th scope="colgroup" colSpan={columns.length + 3} className="matrix-section">
              {line.heading}
            </th>
          </tr>
        ) : (
          <MatrixRow
            // In a large table places are drawn anew rather than rows moved.
            key={isLarge ? place : line.row.id}
            row={line.row}
            rowIndex={isLarge ? rows.first + place + 2 : undefined}
            columns={across.shown}
            before={across.before}
            after={across.after}
            href={by === "stakeholder" ? routes.stakeholder(line.row.id, pin) : routes.item(line.row.id, pin)}
            openColumn={openColumnOf(line.row.id, openAddress, by)}
            hrefOf={hrefOf}
            onOpen={onOpen}
          />
        ),
      )}
      <Spacer height={rows.after} />
    </tbody>
  );
}

// Stands in for lines out of sight; by an attribute, because the content policy refuses inline styles.
function Spacer({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr>
      <td height={height} />
    </tr>
  );
}
