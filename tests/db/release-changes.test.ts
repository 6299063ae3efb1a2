import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { publishDataSet } from "@/lib/db/commands/publish-data-set";
import { getHoldings } from "@/lib/db/queries/holdings";
import { listReleaseNotes } from "@/lib/db/queries/release";
import type { RecordChanges } from "@/lib/domain/change";
import { compareReleases } from "@/lib/domain/compare-records";
import { BASES } from "@/lib/domain/vocabulary";
import { makeLines, pieceLine, placeLines, positionLine, sourceLine } from "../support/data-set";
import { connect, publish, readRelease } from "../support/published";

let client: pg.Client;
let changes: RecordChanges;
let firstRead: string;

const first = makeLines();
const [kept, recoded, withdrawn, amended] = first.positions;
if (!kept || !recoded || !withdrawn || !amended) throw new Error("The small data set lacks a position.");
const passage = (phrase: string, saidOn: string) => [pieceLine({ phrase, saidOn })];
const second = makeLines({
  sources: [...first.sources, sourceLine("002", { writtenFrom: "2024-01-01", writtenTo: "2024-01-31" })],
  positions: [
    kept,
    { ...recoded, value: "mentioned", basis: "analyst" },
    { ...amended, evidence: [pieceLine({ paraphrase: "In better words." })] },
    // The sources of the first release were written up to 15 May 2022.
    positionLine({ source: "002", stakeholder: "SCO", evidence: passage("said later", "2024-01-05") }),
    positionLine({ source: "002", stakeholder: "IND", evidence: passage("said before", "2022-05-15") }),
  ],
});

beforeAll(async () => {
  client = await connect();
  await publish(client, first);
  firstRead = await readRelease(1);
  await publishDataSet(client, placeLines(second), {
    title: "The second",
    note: "One passage was no evidence.",
  });
  const lens = { asOf: "2030-01-01", layers: BASES, sources: null };
  changes = compareReleases(await getHoldings(1), await getHoldings(2), lens);
});
afterAll(async () => {
  await client.end();
  await db().$disconnect();
});

describe("two releases read one after the other", () => {
  it("differ by the passages that changed, each with its cause, and by nothing else", () => {
    const causes = changes.statements.map(
      ({ cause, stakeholder, item }) => `${cause} ${stakeholder} ${item}`,
    );
    expect(new Set(causes)).toEqual(
      new Set([
        "recoded PAK iskp-general",
        "withdrawn PAK mutual-distrust",
        "amended IND intelligence-sharing",
        "new-statement SCO intelligence-sharing",
        "older-found IND intelligence-sharing",
      ]),
    );
    expect(causes).toHaveLength(5);
  });

  it("know a recoded passage by its address, and both codings of it", () => {
    const change = changes.statements.find(({ cause }) => cause === "recoded");
    expect(change?.before).toMatchObject([{ value: "primary", basis: "conduct" }]);
    expect(change?.after).toMatchObject([{ value: "mentioned", basis: "analyst" }]);
    expect(change?.before[0]?.id).toBe(change?.after[0]?.id);
  });

  it("name the source that was added, and no other row", () => {
    const { sources, stakeholders, items, memberships, notApplicable } = changes.registers;
    expect(sources).toMatchObject([{ what: "added", row: { id: "002" } }]);
    expect([stakeholders, items, memberships, notApplicable].flat()).toEqual([]);
  });

  it("give the reason that was written with the later release, and leave the earlier as it was", async () => {
    expect(await listReleaseNotes({ after: 1, upTo: 2 })).toEqual([
      { n: 2, note: "One passage was no evidence." },
    ]);
    expect(await listReleaseNotes({ after: 2, upTo: 2 })).toEqual([]);
    expect(await readRelease(1)).toBe(firstRead);
  });
});
