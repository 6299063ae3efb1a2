import { crc32 } from "node:zlib";

const SIGNATURE_LENGTH = 8;
const HEADER_CHUNK_LENGTH = 25;

/** Writes words into a PNG file as UTF-8 text chunks (PNG specification, iTXt), right after its header. */
export function writePngText(png: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const head = SIGNATURE_LENGTH + HEADER_CHUNK_LENGTH;
  const chunks = Object.entries(texts).map(([keyword, text]) => chunkOf(keyword, text));
  return Buffer.concat([png.subarray(0, head), ...chunks, png.subarray(head)]);
}

function chunkOf(keyword: string, text: string): Buffer {
  // Keyword, not compressed, no language tag, no translated keyword, then the text.
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, "latin1"), Buffer.from(text, "utf8")]);
  const typed = Buffer.concat([Buffer.from("iTXt", "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
