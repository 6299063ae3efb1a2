import { AppError } from "@/lib/domain/app-error";

/** Where a page ended: the sorting values of its last row, within one release and one set of filters. */
export interface CursorScope {
  release: number;
  /** The list that is paged, such as "positions". */
  list: string;
  filters: Readonly<Record<string, unknown>>;
  /** How many values sort its rows. */
  keys: number;
}

const VERSION = 1;

export function writeCursor(scope: CursorScope, after: readonly string[]): string {
  const bytes = new TextEncoder().encode(
    JSON.stringify([VERSION, scope.release, fingerprint(scope), ...after]),
  );
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The values it holds; one made for another release, list or filter is refused, saying which. */
export function readCursor(cursor: string, scope: CursorScope): string[] {
  const [version, release, made, ...after] = decode(cursor);
  const isWhole = after.length === scope.keys && after.every((part) => typeof part === "string");
  if (version !== VERSION || typeof release !== "number" || !isWhole) throw refusal("is no cursor of ours");
  if (release !== scope.release)
    throw refusal(
      `belongs to release ${release}, and this is release ${scope.release}; follow links.next, which stays at its release`,
    );
  if (made !== fingerprint(scope)) throw refusal("belongs to other filters or another list");
  return after as string[];
}

function refusal(what: string): AppError {
  return new AppError("invalid", `The cursor ${what}. Start again without it.`, "cursor");
}

function decode(cursor: string): unknown[] {
  try {
    const text = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** 32 bits of FNV-1a over list and filters: enough to notice a mix-up, and no secret. */
function fingerprint({ list, filters }: CursorScope): string {
  const given = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify([list, given])) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
