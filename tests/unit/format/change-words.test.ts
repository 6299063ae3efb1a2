import { describe, expect, it } from "vitest";
import type { Between } from "@/lib/domain/change";
import { tallyChanges } from "@/lib/domain/change-tally";
import {
  describeChanges,
  describeHorizon,
  describeSuccession,
  listCauses,
  nameBetween,
  warnOfReading,
} from "@/lib/format/change-words";
import { describeRowChange } from "@/lib/format/register-words";
import { makeStakeholder } from "../../support/holdings";

const NONE = tallyChanges({
  statements: [],
  cells: [],
  registers: { stakeholders: [], items: [], sources: [], memberships: [], notApplicable: [] },
});
const RELEASES: Between = { by: "release", from: 1, to: 2 };
const DAYS: Between = { by: "day", from: "2021-08-01", to: "2024-04-01" };
const tally = (causes: Partial<typeof NONE.causes>, cells = 0) => ({
  ...NONE,
  causes: { ...NONE.causes, ...causes },
  passages: Object.values(causes).reduce((sum, count) => sum + count, 0),
  cells,
});

describe("what changed, in words", () => {
  it("names the ends", () => {
    expect(nameBetween(RELEASES)).toBe("release 1 and release 2");
    expect(nameBetween(DAYS)).toBe("1 Aug 2021 and 1 Apr 2024");
  });

  it("counts cells, and passages by cause", () => {
    expect(describeChanges(RELEASES, tally({ "new-statement": 14, "older-found": 790 }, 1))).toBe(
      "Between release 1 and release 2, 1 cell shows something else. Of 804 changed passages, 14 are new statements and 790 are older statements newly found.",
    );
    expect(describeChanges(RELEASES, tally({ "older-found": 1 }, 2))).toContain(
      "1 is an older statement newly found.",
    );
    expect(describeChanges(DAYS, tally({ "new-statement": 2 }, 3))).toBe(
      "Between 1 Aug 2021 and 1 Apr 2024, 3 cells show something else; 2 passages were said or done in between.",
    );
    expect(describeChanges(DAYS, NONE)).toBe("Nothing differs between 1 Aug 2021 and 1 Apr 2024.");
  });

  it("warns of an artificial spike when at least half was only newly read", () => {
    expect(warnOfReading(tally({ "new-statement": 14, "older-found": 790 }))).toMatch(
      /^790 of 804 had been said/,
    );
    expect(warnOfReading(tally({ "new-statement": 3, "older-found": 2 }))).toBeNull();
    expect(warnOfReading(NONE)).toBeNull();
  });

  it("says from which day on a statement is news, and whether anything was read for the stakeholder", () => {
    expect(describeHorizon({ day: "2024-04-22", isOwn: true })).toBe(
      "The earlier release had read for it up to 22 Apr 2024: what is later is a new statement.",
    );
    expect(describeHorizon({ day: "2024-04-22", isOwn: false })).toContain("had read nothing for it");
  });

  it("lists causes with their counts", () => {
    expect(listCauses(tally({ recoded: 1, withdrawn: 2 }))).toBe("1 recoded passage, 2 withdrawn passages");
  });

  it("tells the succession of authorities between two days, and none between releases", () => {
    const changes = [
      { what: "added" as const, row: makeStakeholder("AFG", { validFrom: "2021-08-15" }), fields: [] },
      { what: "gone" as const, row: makeStakeholder("AFG-REP", { validTo: "2021-08-14" }), fields: [] },
    ];
    expect(describeSuccession(DAYS, changes)).toBe(
      "In between, AFG-REP ended on 14 Aug 2021 and AFG began on 15 Aug 2021. Nothing is carried from one authority to another.",
    );
    expect(describeSuccession(RELEASES, changes)).toBeNull();
    expect(describeSuccession(DAYS, [])).toBeNull();
  });

  it("tells what became of a row, in readers' words", () => {
    expect(describeRowChange({ what: "amended", fields: ["shortName", "codedFor"] }, "release")).toBe(
      "amended: short name, whom it was read for",
    );
    expect(describeRowChange({ what: "gone", fields: [] }, "day")).toBe("ended");
  });
});
