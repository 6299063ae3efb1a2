import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { decodeText } from "./decode-text";
import { readDelimited } from "./read-delimited";
import { readJsonLines } from "./read-json-lines";
import { readWorkbook } from "./read-workbook";
import { refuseFile, type Table } from "./table";

const FORMATS = "CSV, TSV, XLSX and JSON Lines are read";

const STRANGERS = [
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: "The file is an old Excel workbook or has a password: save it as .xlsx without one.",
  },
  { begins: [0x25, 0x50, 0x44, 0x46], sentence: `The file is a PDF; ${FORMATS}.` },
  { begins: [0x1f, 0x8b], sentence: `The file is packed with gzip: unpack it first.` },
];

/**
 * Reads a file as a table by what it holds; its name only tells commas from tabs.
 * @throws AppError("invalid") with one sentence, when the file as a whole cannot be read
 */
export async function readTable(name: string, bytes: Uint8Array): Promise<Table> {
  if (bytes.length > IMPORT_LIMITS.bytes) refuseFile("The file is larger than 10 MB: divide it.");
  if (bytes.length === 0) refuseFile("The file is empty.");
  const begins = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins([0x50, 0x4b])) return readWorkbook(bytes);
  const stranger = STRANGERS.find((one) => begins(one.begins));
  if (stranger) refuseFile(stranger.sentence);
  return readText(name.toLowerCase(), decodeText(bytes));
}

function readText(name: string, text: string): Table {
  const start = text.slice(0, 2000).trimStart();
  if (start === "" && text.trim() === "") refuseFile("The file is empty.");
  if (text.slice(0, 4000).includes("\0")) refuseFile(`The file is no text and no workbook; ${FORMATS}.`);
  if (start.startsWith("<")) refuseFile(`The file is HTML or XML; ${FORMATS}.`);
  if (start.startsWith("["))
    refuseFile("The file is one JSON list: write one object on every line, without the brackets around.");
  const isJson = start.startsWith("{") || /\.(jsonl|ndjson|json)$/.test(name);
  return isJson ? readJsonLines(text) : readDelimited(text, name.endsWith(".tsv") ? "\t" : null);
}
