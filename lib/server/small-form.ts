/**
 * Reads a form that anybody may send, and no more of it than it may hold.
 * @param most bytes
 * @returns its fields, the last of a name; null when it is larger or no form at all
 */
export async function readSmallForm(
  request: Request,
  most: number,
): Promise<Readonly<Record<string, string>> | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") || !request.body) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > most) return null;
    parts.push(part);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString("utf8")));
}
