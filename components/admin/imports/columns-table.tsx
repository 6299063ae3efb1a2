import { Heads } from "@/components/ui/heads";
import { ScrollFrame } from "@/components/ui/scroll-frame";

export interface ColumnsTableProps {
  columns: readonly string[];
  samples: readonly (readonly string[])[];
  chosen: readonly string[];
  options: readonly { value: string; label: string }[];
}

/** Every column with some of what it holds and the field it is said to fill. */
export function ColumnsTable({ columns, samples, chosen, options }: ColumnsTableProps) {
  return (
    <ScrollFrame label="Columns of the file">
      <table className="mt-2 w-full max-w-[72rem] border-separate border-spacing-0 text-sm">
        <Heads names={["Column", "Its first cells", "Holds"]} />
        <tbody>
          {columns.map((column, place) => (
            <tr key={column} className="align-baseline">
              <th
                scope="row"
                className="max-w-60 border-b border-line py-1.5 pr-4 text-left font-medium break-words"
              >
                <label htmlFor={`c.${place}`}>{column}</label>
              </th>
              <td className="border-b border-line py-1.5 pr-4 text-soft">
                {samples
                  .map((cells) => cells[place] ?? "")
                  .filter((text) => text !== "")
                  .map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text))
                  .join(" · ")}
              </td>
              <td className="border-b border-line py-1.5">
                <select
                  id={`c.${place}`}
                  name={`c.${place}`}
                  defaultValue={chosen[place] ?? ""}
                  className="field max-w-40 sm:max-w-64"
                >
                  <option value="">left out</option>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
