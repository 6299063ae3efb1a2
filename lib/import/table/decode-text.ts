import { refuseFile } from "./table";

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe, 0, 0], encoding: "utf-32le" },
  { bytes: [0, 0, 0xfe, 0xff], encoding: "utf-32be" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** The text of a file: in the encoding its byte order mark names, or else UTF-8 and nothing but. */
export function decodeText(bytes: Uint8Array): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.encoding ?? "utf-8";
  try {
    if (encoding === "utf-32le" || encoding === "utf-32be")
      return decodeUtf32(bytes, encoding === "utf-32le");
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const place = mark === undefined ? `Line ${firstBadLine(bytes)} of the file` : "The file";
    return refuseFile(
      `${place} is not in ${encoding.toUpperCase()}: save the file as UTF-8 (“CSV UTF-8” in Excel).`,
    );
  }
}

// The platform's decoder knows every other encoding that has a mark.
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  // Four bytes a character, the mark aside; a remainder is out of bounds and throws.
  for (let at = 4; at < bytes.length; at += 4) parts.push(String.fromCodePoint(view.getUint32(at, isLittle)));
  return parts.join("");
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
