import { type CellFault, makeTable, type RawRow, refuseFile, type Table } from "./table";

type Cells = Map<string, string>;

interface ReadObject {
  /** One for each member of a list of objects, such as a position's passages. */
  rows: Cells[];
  faults: string[];
}

/** Reads a JSON object a line. A list of objects in it becomes a row for each, the rest repeated on every one. */
export function readJsonLines(text: string): Table {
  const read = text.split(/\r?\n/).map((line, index) => ({ number: index + 1, ...readLine(line) }));
  const names = new Set(read.flatMap(({ rows }) => rows.flatMap((cells) => [...cells.keys()])));
  const columns = [...names];
  if (columns.length === 0) refuseFile("The file holds no JSON object: there must be one on every line.");
  const rows = read.flatMap(({ number, rows: pieces, faults }): RawRow[] => {
    const wrong = faults.map((message): CellFault => ({ column: null, message }));
    const shown = pieces.length === 0 && wrong.length > 0 ? [new Map<string, string>()] : pieces;
    return shown.map((cells) => ({
      number,
      cells: columns.map((name) => cells.get(name) ?? ""),
      faults: wrong,
    }));
  });
  return makeTable(columns, rows);
}

function readLine(line: string): ReadObject {
  if (line.trim() === "") return { rows: [], faults: [] };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { rows: [], faults: ["is not one JSON object on one line"] };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { rows: [], faults: ["is not one JSON object on one line"] };
  return flatten(value);
}

function flatten(object: object): ReadObject {
  const shared: Cells = new Map();
  const faults: string[] = [];
  let pieces: Cells[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (isListOfObjects(value) && pieces.length === 0) {
      pieces = value.map((piece) => new Map(scalarsOf(piece, `${name}.`, faults)));
    } else {
      for (const [key, text] of scalarsOf({ [name]: value }, "", faults)) shared.set(key, text);
    }
  }
  const rows = pieces.length === 0 ? [shared] : pieces.map((piece) => new Map([...shared, ...piece]));
  return { rows, faults };
}

function isListOfObjects(value: unknown): value is object[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === "object" && one !== null && !Array.isArray(one))
  );
}

/** Names and texts of an object; an object within it gives names such as span.first, and nothing lies deeper. */
function scalarsOf(object: object, prefix: string, faults: string[], depth = 0): [string, string][] {
  return Object.entries(object).flatMap(([name, value]): [string, string][] => {
    const key = prefix + name;
    if (value === null || value === undefined) return [[key, ""]];
    if (Array.isArray(value)) {
      if (value.every((one) => typeof one !== "object")) return [[key, value.map(String).join("\n")]];
    } else if (typeof value !== "object") return [[key, String(value)]];
    else if (depth < 1) return scalarsOf(value, `${key}.`, faults, depth + 1);
    faults.push(`holds in “${key.slice(0, 80)}” what lies too deep for a table`);
    return [];
  });
}
