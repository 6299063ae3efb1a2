/** A part of the address as the reader wrote it; Next hands it over still encoded. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).slice(0, 80);
  } catch {
    return segment.slice(0, 80);
  }
}
