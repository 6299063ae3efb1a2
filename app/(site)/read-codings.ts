import "server-only";
import { listPublishedCodings } from "@/lib/db/queries/second-codings";
import { measureAgreement } from "@/lib/domain/coding-agreement";
import { matchCodings } from "@/lib/domain/coding-match";
import type { Holdings } from "@/lib/domain/holdings";

/** The sources coded twice by a release, measured as they were handed in. */
export async function readCodings(release: number, { items }: Pick<Holdings, "items">) {
  const codes = items.map(({ code }) => code);
  return (await listPublishedCodings(release)).map((coding) => {
    const { first, second, source } = coding;
    const agreement = measureAgreement(first, second, { stakeholders: source.codedFor, items: codes });
    return { ...coding, agreement, pairs: matchCodings(first, second) };
  });
}
