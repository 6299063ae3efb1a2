import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { IMPORT_LIMITS } from "@/lib/domain/imports";
import { refuseFile } from "./table";

const TOO_LARGE = `The workbook is too large once it is unpacked; the most is ${IMPORT_LIMITS.unpacked / 1024 / 1024} MB.`;
const DAMAGED = "The file is a damaged archive, so it cannot be a workbook.";

/**
 * The parts of a workbook by name. What an archive says of its sizes is checked before and while it is unpacked,
 * so that a small file cannot become a large one.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true }).catch(() =>
    refuseFile(DAMAGED),
  );
  if (archive.entryCount > IMPORT_LIMITS.parts) refuseFile(TOO_LARGE);
  const parts = new Map<string, Uint8Array>();
  let left: number = IMPORT_LIMITS.unpacked;
  for (const entry of await listEntries(archive)) {
    left -= entry.uncompressedSize;
    if (left < 0) refuseFile(TOO_LARGE);
    if (entry.isEncrypted()) refuseFile("The workbook has a password: save it without one.");
    if (/^xl\/.*\.(xml|rels)$/.test(entry.fileName)) parts.set(entry.fileName, await unpack(archive, entry));
  }
  if (!parts.has("xl/workbook.xml"))
    refuseFile("The file is an archive, but no Excel workbook (.xlsx): none of the formats that are read.");
  return parts;
}

async function listEntries(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry);
  } catch {
    refuseFile(DAMAGED);
  }
  return entries;
}

// The archive's reader ends a stream with an error as soon as it gives more than its entry announced.
async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch {
    refuseFile(DAMAGED);
  }
  return Buffer.concat(chunks);
}
