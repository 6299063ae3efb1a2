import { spanOf } from "@/lib/domain/calendar";
import type { Holdings } from "@/lib/domain/holdings";
import { describeFault } from "@/lib/import/data-set";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { evidenceId, positionKey } from "@/lib/import/stable-ids";

/** What the pages would read at every shipped release, oldest first, without a database. */
export async function readShippedHoldings(folder = "prisma/data"): Promise<Holdings[]> {
  const { releases, faults } = await readShippedReleases(folder);
  const [fault] = [...faults, ...releases.flatMap((release) => release.faults)];
  if (fault) throw new Error(`The shipped data set is not sound: ${describeFault(fault)}`);
  return releases.map(({ dataSet }) => {
    const sources = new Map(
      dataSet.sources.map(({ value: { writtenFrom, writtenTo, ...source } }) => [
        source.id,
        { ...source, written: { first: writtenFrom, last: writtenTo } },
      ]),
    );
    const positions = dataSet.positions.map(({ value: position }) => {
      const source = sources.get(position.source);
      if (!source) throw new Error(`There is no source ${position.source}.`);
      const evidence = position.evidence.map(({ precision: _, ...piece }) => ({
        ...piece,
        id: evidenceId(position, { ...piece, precision: _ }),
        span: piece.saidOn === null ? source.written : spanOf(piece.saidOn),
      }));
      return { ...position, key: positionKey(position), statement: source.statement, evidence };
    });
    return {
      stakeholders: dataSet.stakeholders.map(({ value }) => value),
      items: dataSet.items.map(({ value }) => value),
      sources: [...sources.values()],
      memberships: dataSet.memberships.map(({ value }) => value),
      notApplicable: dataSet.notApplicable.map(({ value }) => value),
      positions,
    };
  });
}
