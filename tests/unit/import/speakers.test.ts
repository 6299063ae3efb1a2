import { describe, expect, it } from "vitest";
import { describeFault } from "@/lib/import/data-set";
import { checkSpeakers } from "@/lib/import/speakers";
import type { SpeakerLine } from "@/lib/schemas/data-set";
import { makeLines, pieceLine, placeLines, positionLine } from "../../support/data-set";

const LAVROV: SpeakerLine = {
  name: "Sergei Lavrov",
  kind: "person",
  roles: ["foreign minister of Russia"],
  also: ["Sergey Lavrov"],
};

function faultsOf(speaker: string | null, speakerRole: string | null, list: SpeakerLine[] = [LAVROV]) {
  const positions = [positionLine({ evidence: [pieceLine({ speaker, speakerRole })] })];
  const placed = list.map((value, index) => ({ value, file: "speakers.jsonl", line: index + 1 }));
  return checkSpeakers(placeLines(makeLines({ positions })), placed).map(describeFault);
}

describe("the authority list of speakers", () => {
  it("passes a known speaker in a known office, and an unsigned text", () => {
    expect(faultsOf("Sergei Lavrov", "foreign minister of Russia")).toEqual([]);
    expect(faultsOf("Sergei Lavrov", null)).toEqual([]);
    expect(faultsOf(null, null)).toEqual([]);
  });

  it("names the right spelling of a speaker written otherwise", () => {
    expect(faultsOf("Sergey Lavrov", null)).toEqual([
      "positions.jsonl line 1: speaker “Sergey Lavrov” is not on speakers.jsonl; the list writes Sergei Lavrov",
    ]);
  });

  it("finds unknown speakers and unknown offices", () => {
    expect(faultsOf("Nobody", null)[0]).toContain("is not on speakers.jsonl");
    expect(faultsOf("Sergei Lavrov", "poet")[0]).toContain("does not know Sergei Lavrov as “poet”");
  });

  it("finds a spelling that is also another's name", () => {
    const other = { ...LAVROV, name: "Sergey Lavrov", also: [] };
    expect(faultsOf("Sergei Lavrov", null, [LAVROV, other])[0]).toContain("another speaker's name");
  });
});
