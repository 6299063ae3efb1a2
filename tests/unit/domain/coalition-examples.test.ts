import { beforeAll, describe, expect, it } from "vitest";
import { buildCoalition, type Coalition } from "@/lib/domain/coalition";
import { COALITION_EXAMPLES } from "@/lib/domain/coalition-examples";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import { BASES } from "@/lib/domain/vocabulary";
import { readShippedHoldings } from "../../support/shipped-holdings";

let releases: Holdings[];
beforeAll(async () => {
  releases = await readShippedHoldings();
});

function exampleOf(id: string) {
  const example = COALITION_EXAMPLES.find((one) => one.id === id);
  if (!example) throw new Error(`There is no example ${id}.`);
  return example;
}

/** The example as its link asks it: at its own release, of its own day. */
function answer(id: string, lens: Partial<Lens> = {}): Coalition {
  const { query, asOf, release } = exampleOf(id);
  const holdings = releases[release - 1];
  const coalition =
    holdings && buildCoalition(holdings, { asOf, layers: BASES, sources: null, ...lens }, query);
  if (!coalition) throw new Error(`${id} has no answer.`);
  return coalition;
}

const codes = (coalition: Coalition, side: string) =>
  coalition.seats.filter((seat) => seat.side === side).map(({ stakeholder }) => stakeholder.code);
const excludedOf = (coalition: Coalition, code: string) =>
  coalition.excluded.find(({ stakeholder }) => stakeholder.code === code);
const obstaclesOf = ({ ledger }: Coalition) =>
  ledger.entries.map(
    ({ item, concerned }) => `${item.code}: ${concerned.map((one) => one.stakeholder.code).join(" ")}`,
  );
const speakersOf = (pieces: readonly { speaker: string | null }[] = []) => [
  ...new Set(pieces.map(({ speaker }) => speaker)),
];

describe("intelligence sharing among Afghanistan, India, Pakistan and the United States", () => {
  it("is possible for all four, each only called on, and hangs on every one of them", () => {
    const coalition = answer("four-share-intelligence");
    expect(codes(coalition, "unknown")).toEqual(["AFG", "IND", "PAK", "USA"]);
    expect(coalition.seats.map(({ reason }) => reason)).toEqual(Array(4).fill("called-on"));
    expect(coalition.outcome).toBe("open");
    expect(coalition.excluded).toEqual([]);
    expect(coalition.swings.map(({ swings, ways }) => [swings, ways])).toEqual(Array(4).fill([1, 8]));
    expect(coalition.workable.map(({ members, holds }) => [members.length, holds])).toEqual([
      [4, "possible"],
    ]);
  });

  it("has distrust in its way; what is said of the SCO's use stands apart", () => {
    const coalition = answer("four-share-intelligence");
    expect(obstaclesOf(coalition)).toEqual(["mutual-distrust: PAK"]);
    const [distrust] = coalition.ledger.entries;
    expect(distrust?.concerned[0]?.alsoNamed.map(({ code }) => code)).toEqual(["AFG-REP"]);
    expect(coalition.ledger.elsewhere.map(({ item }) => item.code).sort()).toEqual([
      "membership-exclusion",
      "non-recognition",
    ]);
  });

  it("rests on one analyst, undated", () => {
    const { weakest } = answer("four-share-intelligence");
    expect(weakest).toMatchObject({ effect: "reason", alike: 1 });
    expect(weakest?.exhibit).toMatchObject({ basis: "analyst", speaker: "Andrew Korybko", saidOn: null });
  });
});

describe("the same through the SCO", () => {
  it("leaves out the United States, which is no member, by the words of the document", () => {
    const excluded = excludedOf(answer("intelligence-through-sco"), "USA");
    expect(excluded?.reasons).toEqual(["not-member"]);
    expect(excluded?.obstacles.map(({ item }) => item)).toEqual(["membership-exclusion"]);
    expect(speakersOf(excluded?.obstacles)).toEqual(["Andrew Korybko"]);
  });

  it("cannot seat an unrecognised Afghanistan, and cites the row of its observer's seat", () => {
    const excluded = excludedOf(answer("intelligence-through-sco"), "AFG");
    expect(excluded?.reasons).toEqual(["lesser-role", "not-recognised"]);
    expect(excluded?.membership).toMatchObject({ role: "observer" });
    expect(excluded?.membership?.sourceTitle).toContain("dormant since the Taliban takeover");
    expect(excluded?.obstacles.map(({ item }) => item)).toEqual(["non-recognition"]);
  });

  it("can at the least bring India and Pakistan together, which none of the eight members has refused", () => {
    const coalition = answer("intelligence-through-sco");
    expect(coalition.seats).toHaveLength(8);
    expect(codes(coalition, "against")).toEqual([]);
    expect(coalition.outcome).toBe("open");
    const members = coalition.workable[0]?.members.map(({ code }) => code);
    expect(members).toEqual(expect.arrayContaining(["IND", "PAK"]));
  });

  it("calls Afghanistan unrecognised on the word of one analyst, its weakest evidence", () => {
    const { weakest } = answer("intelligence-through-sco");
    expect(weakest).toMatchObject({ stakeholder: "AFG", effect: "exclusion", alike: 1 });
    expect(weakest?.exhibit).toMatchObject({ item: "non-recognition", speaker: "Andrew Korybko" });
  });

  it("still has no seat for either without the analysts, on the list of members alone", () => {
    const coalition = answer("intelligence-through-sco", { layers: ["official", "conduct"] });
    expect(coalition.excluded.map(({ reasons }) => reasons)).toEqual([["lesser-role"], ["not-member"]]);
    expect(coalition.excluded.flatMap(({ obstacles }) => obstacles)).toEqual([]);
  });
});

describe("Pakistan's and Afghanistan's joint operations", () => {
  it("are possible, not certain: Pakistan's drill was with India in the SCO, and Kabul is only called on", () => {
    const coalition = answer("border-operations");
    const stands = coalition.seats.map(({ stakeholder, side, reason }) => [stakeholder.code, side, reason]);
    expect(stands).toEqual([
      ["AFG-REP", "unknown", "called-on"],
      ["PAK", "unknown", "with-others"],
    ]);
    const pakistan = coalition.seats.find(({ stakeholder }) => stakeholder.code === "PAK");
    expect(pakistan?.leftAside.map(({ code }) => code)).toEqual(["IND", "SCO"]);
    expect(coalition.outcome).toBe("open");
  });

  it("have mutual distrust in their way, named of both", () => {
    expect(obstaclesOf(answer("border-operations"))).toEqual(["mutual-distrust: AFG-REP PAK"]);
  });
});

describe("the Taliban at SCO meetings", () => {
  it("is their own wish, in their own words, from an observer's seat that nobody recognises", () => {
    const excluded = excludedOf(answer("taliban-at-sco"), "AFG");
    expect(excluded?.reasons).toEqual(["lesser-role", "not-recognised"]);
    expect(excluded?.wish?.cell).toMatchObject({ status: "stated", says: { value: "supports" } });
    expect(speakersOf(excluded?.wish?.exhibits)).toContain("Taliban authorities");
  });

  it("is for the nine members of the day, of whom none is on record and none refuses", () => {
    const coalition = answer("taliban-at-sco");
    expect(coalition.seats).toHaveLength(9);
    expect(coalition.seats.every(({ side }) => side === "unknown")).toBe(true);
    expect(coalition.outcome).toBe("open");
    expect(coalition.swings.every(({ swings, ways }) => swings === 1 && ways === 256)).toBe(true);
    expect(obstaclesOf(coalition)).toEqual(["non-recognition: AFG SCO"]);
  });
});

describe("reform of the 1988 sanctions by the five permanent members", () => {
  it("hangs on each of the five, none of whom is on record; the Council's own word is nobody's vote", () => {
    const coalition = answer("sanctions-by-five");
    expect(codes(coalition, "unknown")).toEqual(["CHN", "FRA", "RUS", "GBR", "USA"]);
    expect(coalition.seats.every(({ hasVeto }) => hasVeto)).toBe(true);
    expect(coalition.outcome).toBe("open");
    expect(coalition.swings.map(({ swings, ways }) => [swings, ways])).toEqual(Array(5).fill([1, 16]));
    expect(coalition.forumRow?.cell).toMatchObject({ status: "stated", says: { value: "supports" } });
  });

  it("has their rivalry in its way", () => {
    expect(obstaclesOf(answer("sanctions-by-five"))).toEqual(["great-power-rivalry: CHN FRA RUS GBR USA"]);
  });
});

describe("every example", () => {
  it.each(COALITION_EXAMPLES.map(({ id }) => id))("%s asks what release 1 can answer", (id) => {
    const { query, source } = exampleOf(id);
    const holdings = releases[0];
    expect(holdings?.sources.map((one) => one.id)).toContain(source);
    expect(holdings?.items.map(({ code }) => code)).toContain(query.mechanism);
    const known = holdings?.stakeholders.map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining([...query.must]));
  });

  it.each(COALITION_EXAMPLES.map(({ id }) => id))(
    "%s still has an answer at the newest release, today",
    (id) => {
      const { query } = exampleOf(id);
      const newest = releases.at(-1);
      const lens = { asOf: "2026-11-01", layers: BASES, sources: null };
      expect(newest && buildCoalition(newest, lens, query)).not.toBeNull();
    },
  );
});
