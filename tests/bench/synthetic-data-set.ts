import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BASES, SALIENCES, STANCES } from "@/lib/domain/vocabulary";

export interface SyntheticSize {
  stakeholders: number;
  mechanisms: number;
  /** Share of cells with something on record, 0 to 1. */
  filled: number;
}

/** Writes a data set of any size in the shipped form, the same every time, for measuring only. */
export async function writeSyntheticDataSet(folder: string, size: SyntheticSize): Promise<void> {
  const random = pseudoRandom(20261122);
  const states = Array.from(
    { length: size.stakeholders },
    (_, index) => `S${String(index + 1).padStart(3, "0")}`,
  );
  const mechanisms = Array.from({ length: size.mechanisms }, (_, index) => `mechanism-${index + 1}`);
  const items = [
    ...mechanisms.map((code, index) => itemLine("mechanism", code, index + 1)),
    itemLine("threat", "threat-1", 1),
  ];
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const positions = states.flatMap((stakeholder) =>
    items
      .filter(() => random() < size.filled)
      .map(({ code, kind }) => {
        const basis = pick(BASES);
        const values =
          kind === "mechanism"
            ? STANCES.filter((s) => s !== "conditional" && (s !== "called-on" || basis !== "official"))
            : SALIENCES;
        return {
          stakeholder,
          kind,
          item: code,
          value: pick<string>(values),
          basis,
          source: "000",
          condition: null,
          blocks: [],
          evidence: [
            evidenceLine(
              stakeholder,
              code,
              `${2018 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-15`,
            ),
          ],
        };
      }),
  );
  await mkdir(join(folder, "1"), { recursive: true });
  const write = (name: string, lines: readonly object[], place = join(folder, "1")) =>
    writeFile(join(place, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  await write(
    "releases.jsonl",
    [{ folder: "1", title: "Synthetic", note: "Made up for measuring." }],
    folder,
  );
  await write(
    "stakeholders.jsonl",
    states.map((code, index) => ({
      code,
      name: `State ${index + 1}`,
      shortName: `State ${index + 1}`,
      kind: "state",
      iso3: null,
      validFrom: null,
      validTo: null,
      note: null,
    })),
  );
  await write("memberships.jsonl", []);
  await write("items.jsonl", items);
  await write("not-applicable.jsonl", []);
  await write("positions.jsonl", positions);
  await write("sources.jsonl", [
    {
      id: "000",
      title: "Synthetic source",
      publisher: "Nobody",
      authors: ["Nobody"],
      writtenFrom: "2026-01-01",
      writtenTo: "2026-01-01",
      writtenPrecision: "day",
      writtenHow: "Made up for measuring.",
      pageDate: null,
      url: null,
      kind: "commentary",
      language: "en",
      extent: "whole",
      codedFor: states,
      codingNote: "Made up for measuring.",
      caution: null,
    },
  ]);
}

function itemLine(kind: "mechanism" | "threat", code: string, order: number) {
  return {
    code,
    kind,
    title: `Item ${code}`,
    shortTitle: `Item ${order}`,
    scope: "Made up for measuring.",
    order,
  };
}

function evidenceLine(stakeholder: string, item: string, saidOn: string) {
  return {
    paragraph: 1,
    speaker: "Nobody",
    speakerRole: null,
    saidOn,
    precision: "day",
    paraphrase: `Something ${stakeholder} is made to say of ${item}.`,
    phrase: `${stakeholder} ${item}`,
    url: null,
  };
}

// Mulberry32: small, seeded, good enough to scatter values.
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
