import { describe, expect, it } from "vitest";
import { compareReleases } from "@/lib/domain/compare-records";
import type { Release } from "@/lib/domain/position";
import { writeCellsCsv, writeChangesCsv } from "@/lib/export/changes-csv";
import { writeReleaseFeed } from "@/lib/export/release-feed";
import { EVERYTHING, makeEvidence, makeHoldings, makePosition } from "../../support/holdings";

const before = makeHoldings([
  makePosition({ basis: "analyst", evidence: [makeEvidence({ id: "recoded" })] }),
  makePosition({ stakeholder: "USA", evidence: [makeEvidence({ id: "withdrawn" })] }),
]);
const after = makeHoldings([
  makePosition({ value: "conditional", condition: "if asked", evidence: [makeEvidence({ id: "recoded" })] }),
  makePosition({ stakeholder: "IND", evidence: [makeEvidence({ id: "added", on: "2025-01-01" })] }),
]);
const changes = compareReleases(before, after, EVERYTHING);
const input = {
  between: { by: "release" as const, from: 1, to: 2 },
  releases: { before: 1, after: 2 },
  addressOf: (path: string) => `https://example.org${path}`,
};

describe("the file of changed passages", () => {
  const lines = writeChangesCsv(changes.statements, {
    ...input,
    evidencePath: (id, release) => `/evidence/${id}?release=${release}`,
  }).split("\r\n");

  it("has a line for each, with both codings and both ends", () => {
    expect(lines).toHaveLength(1 + 3 + 1);
    const recoded = lines.find((line) => line.startsWith("recoded"));
    expect(recoded).toContain("supports (analyst),conditional (official: if asked)");
    expect(recoded?.endsWith(",1,2,1,2")).toBe(true);
  });

  it("leads to the evidence in a release that holds it", () => {
    expect(lines.find((line) => line.startsWith("withdrawn"))).toContain(
      "https://example.org/evidence/withdrawn?release=1",
    );
    expect(lines.find((line) => line.startsWith("new-statement"))).toContain(
      "https://example.org/evidence/added?release=2",
    );
  });
});

it("the file of moved cells says what each was and is", () => {
  const text = writeCellsCsv(changes.cells, { ...input, cellPath: ({ item }) => `/${item.code}` });
  expect(text).toContain("layer,PAK,mechanism,intelligence-sharing,said to support,supports if …,");
  expect(text).toContain("gone,USA,mechanism,intelligence-sharing,supports,(searched),");
  expect(text).toContain("first,IND,mechanism,intelligence-sharing,(searched),supports,2025-01-01,");
});

describe("the feed of releases", () => {
  const release = (n: number): Release => ({ n, title: "T", publishedOn: `2026-0${n}-01` });
  const nothing = compareReleases(after, after, EVERYTHING);
  const feed = writeReleaseFeed({
    subject: "A & B",
    steps: [
      { release: release(3), before: release(2), changes: nothing },
      { release: release(2), before: release(1), changes },
      { release: release(1), before: null, changes },
    ],
    path: "/changes/feed.atom",
    page: "/changes",
    stepPath: ({ release: { n } }) => `/changes?to=${n}`,
    addressOf: input.addressOf,
  });

  it("has an entry for each release that changed something, newest first, and none for the others", () => {
    expect([...feed.matchAll(/<title>(Release \d)/g)].map(([, title]) => title)).toEqual([
      "Release 2",
      "Release 1",
    ]);
    expect(feed).toContain(
      "1 new statement, 1 recoded passage, 1 withdrawn passage. 3 cells show something else.",
    );
    expect(feed).toContain("First release: 3 passages on record.");
  });

  it("is as new as its newest entry, and its ids do not hang on the host", () => {
    expect(feed.match(/<updated>([^<]+)/)?.[1]).toBe("2026-02-01T00:00:00Z");
    expect([...feed.matchAll(/<id>([^<]+)/g)].every(([, id]) => id?.startsWith("urn:uuid:"))).toBe(true);
    expect(feed).toContain('href="https://example.org/changes?to=2"');
  });
});
