import "server-only";
import { Refusal } from "../serve-editing";

/** Tags of what can be changed; each is another after every change (RFC 9110, 8.8.3). */
export function tagOfChangeset({ id, version }: { id: string; version: number }): string {
  return `"changeset-${id}:v${version}"`;
}

export function tagOfChange({ id, version }: { id: string; version: number }): string {
  return `"change-${id}:v${version}"`;
}

export function tagOfPublished(fingerprint: string): string {
  return `"published:${fingerprint}"`;
}

/**
 * Refuses a write that does not name what it was made over (428), or names what is not there any more (412).
 * current: the tag of what stands there now; null where nothing does.
 */
export function requireMatch(headers: Headers, current: string | null, more: () => object): void {
  const [match, noneMatch] = [headers.get("if-match"), headers.get("if-none-match")];
  if (match === null && noneMatch === null)
    throw new Refusal(
      428,
      "precondition-required",
      current === null
        ? "Nothing is there yet: send If-None-Match: * to make it."
        : "Send If-Match with the ETag of the version you changed.",
    );
  const names = (match ?? "").split(",").map((tag) => tag.trim());
  const holds = match === null ? noneMatch === "*" && current === null : names.includes(current ?? "");
  if (!holds)
    throw new Refusal(
      412,
      "precondition-failed",
      current === null ? "There is no such record any more." : "Somebody else changed this meanwhile.",
      { etag: current, ...more() },
    );
}
