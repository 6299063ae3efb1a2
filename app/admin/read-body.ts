import "server-only";
import { AppError } from "@/lib/domain/app-error";

/** A form's fields, each once: the last of a name counts. */
export type Form = Readonly<Record<string, string>>;

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

export interface SentForm {
  form: Form;
  /** The file sent along; null when none was chosen. */
  file: SentFile | null;
}

// Room for the fields around a file, and more than any form without one holds.
const FIELDS_BYTES = 4 * 1024 * 1024;

/** Reads a form of no more than a number of bytes besides its fields: they are counted before anything is parsed. */
export async function readBody(request: Request, fileBytes = 0): Promise<SentForm> {
  const most = fileBytes + FIELDS_BYTES;
  const bytes = await readWithin(request, most, tooLarge(fileBytes > 0 ? fileBytes : most));
  const type = request.headers.get("content-type") ?? "";
  const sent = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw new AppError("invalid", "This form could not be read: please load the page again and repeat it.");
  });
  const fields: [string, string][] = [];
  let file: SentFile | null = null;
  for (const [name, value] of sent) {
    // PostgreSQL has no character zero, so none is taken.
    if (typeof value === "string") fields.push([name, value.replaceAll("\0", "")]);
    else if (value.size > fileBytes) throw tooLarge(fileBytes);
    else if (value.name !== "") file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { form: Object.fromEntries(fields), file };
}

async function readWithin(
  request: Request,
  most: number,
  refusal: AppError,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw refusal;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > most) {
      await reader?.cancel();
      throw refusal;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(most: number): AppError {
  const megabytes = Math.floor(most / 1024 / 1024);
  return new AppError("invalid", `What was sent is too large: the most is ${megabytes} MB.`);
}
