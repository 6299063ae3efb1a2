import "server-only";
import { listPublishedCodings } from "@/lib/db/queries/second-codings";
import { measureAgreement } from "@/lib/domain/coding-agreement";
import { matchCodings } from "@/lib/domain/coding-match";

/** The sources coded twice by a release, measured as they were handed in. */
export async function readCodings(release: number) {
  return (await listPublishedCodings(release)).map((coding) => {
    const { first, second, source, items } = coding;
    const agreement = measureAgreement(first, second, { stakeholders: source.codedFor, items });
    return { ...coding, agreement, pairs: matchCodings(first, second) };
  });
}
