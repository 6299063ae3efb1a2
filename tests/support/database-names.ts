export const TEMPLATE = "migrated";

/** The same server, another database. */
export function inDatabase(databaseUrl: string, database: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${database}`;
  return url.href;
}
