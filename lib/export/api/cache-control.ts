export interface Freshness {
  /** The address names its release by number. */
  isPinned: boolean;
  /** The answer would be another tomorrow, because the day stands in for a date that was not given. */
  changesDaily?: boolean;
}

/** How long others may keep an answer: for ever at a numbered release, a minute at the latest. */
export function cacheControl({ isPinned, changesDaily = false }: Freshness): string {
  if (!isPinned)
    return "public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800";
  if (changesDaily) return "public, max-age=3600, stale-if-error=604800";
  return "public, max-age=31536000, immutable";
}
