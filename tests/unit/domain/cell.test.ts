import { describe, expect, it } from "vitest";
import { areOpposed, buildStatedCell, sideOf } from "@/lib/domain/cell";
import { STANCES } from "@/lib/domain/vocabulary";
import { makeEvidence, makePosition, type PositionFields } from "../../support/holdings";

const cellOf = (...positions: PositionFields[]) => buildStatedCell(positions.map(makePosition));

describe("the three bases", () => {
  it("each keep their own mark and never mix into one", () => {
    const cell = cellOf(
      { basis: "official", value: "supports", on: "2021" },
      { basis: "conduct", value: "practises", on: "2022" },
      { basis: "analyst", value: "opposes", on: "2023" },
    );
    expect(cell.says?.value).toBe("supports");
    expect(cell.does?.value).toBe("practises");
    expect(cell.saidOf?.value).toBe("opposes");
    expect([cell.says?.newest, cell.does?.newest, cell.saidOf?.newest]).toEqual([
      "2021-12-31",
      "2022-12-31",
      "2023-12-31",
    ]);
  });

  it("leave a mark empty when nothing rests on that basis", () => {
    const cell = cellOf({ basis: "analyst", value: "supports" });
    expect(cell).toMatchObject({ says: null, does: null, calledOn: null });
  });

  it("count the statements of the leading value only, and all of them for the cell", () => {
    const cell = cellOf(
      { value: "opposes", on: "2020-01-01", by: "A" },
      { value: "supports", on: "2021-01-01", by: "A" },
      { value: "supports", on: "2022-01-01", by: "A", source: "part" },
      { value: "supports", on: "2022-01-01", by: "A" },
    );
    expect(cell.says).toEqual({ value: "supports", newest: "2022-01-01", statements: 2 });
    expect(cell).toMatchObject({ positions: 3, official: 3, statements: 3, newest: "2022-01-01" });
  });
});

describe("being called on", () => {
  it.each(["analyst", "conduct"] as const)(
    "is never will: on basis %s it stands apart from every mark",
    (basis) => {
      const cell = cellOf({ basis, value: "called-on" });
      expect(cell).toMatchObject({ says: null, does: null, saidOf: null });
      expect(cell.calledOn).toEqual({ callers: 1, newest: "2022-05-03" });
    },
  );

  it("does not displace what is said of the stakeholder, however new", () => {
    const cell = cellOf(
      { basis: "analyst", value: "opposes", on: "2020" },
      { basis: "analyst", value: "called-on", on: "2024" },
    );
    expect(cell.saidOf?.value).toBe("opposes");
    expect(cell.calledOn?.newest).toBe("2024-12-31");
    expect(cell.newest).toBe("2024-12-31");
  });

  it("contests nothing and makes no said-done gap", () => {
    const cell = cellOf(
      { basis: "official", value: "opposes" },
      { basis: "analyst", value: "opposes" },
      { basis: "analyst", value: "called-on" },
      { basis: "conduct", value: "called-on" },
    );
    expect(cell).toMatchObject({ contested: false, saidDoneGap: false });
  });

  it("counts callers, not calls: one voice in three papers is one caller, two unsigned papers are two", () => {
    const call = { basis: "analyst", value: "called-on" } as const;
    const cell = cellOf(
      { ...call, by: "Korybko", source: "whole" },
      { ...call, by: "Korybko", source: "part" },
      { ...call, by: null, source: "whole" },
      { ...call, by: null, source: "part" },
    );
    expect(cell.calledOn?.callers).toBe(3);
  });
});

describe("which value leads a stance", () => {
  it("is the newest own word, in whatever order the positions come", () => {
    const older = { value: "opposes", on: "2019-03-01" } as const;
    const newer = { value: "supports", on: "2022-03-01" } as const;
    expect(cellOf(older, newer).says?.value).toBe("supports");
    expect(cellOf(newer, older).says?.value).toBe("supports");
  });

  it("is judged by the newest piece of evidence of each value", () => {
    const evidence = [makeEvidence({ on: "2018" }), makeEvidence({ on: "2024" })];
    expect(cellOf({ value: "opposes", evidence }, { value: "supports", on: "2023" }).says?.value).toBe(
      "opposes",
    );
  });

  it.each([
    ["opposes", "conditional"],
    ["conditional", "supports"],
    ["supports", "practises"],
  ] as const)("on one day is the more cautious: %s before %s", (cautious, keen) => {
    expect(cellOf({ value: keen }, { value: cautious }).says?.value).toBe(cautious);
    expect(cellOf({ value: cautious }, { value: keen }).says?.value).toBe(cautious);
  });

  it("is not changed by what others say of it later", () => {
    const cell = cellOf(
      { value: "supports", on: "2018" },
      { basis: "analyst", value: "opposes", on: "2025" },
    );
    expect(cell.says?.value).toBe("supports");
  });
});

describe("which value leads a salience", () => {
  it("is the strongest, for a passing mention takes nothing back", () => {
    const strong = { item: "iskp-general", value: "primary", on: "2018" } as const;
    const passing = { item: "iskp-general", value: "mentioned", on: "2025" } as const;
    expect(cellOf(strong, passing).says).toMatchObject({ value: "primary", newest: "2018-12-31" });
    expect(cellOf(passing, strong).says?.value).toBe("primary");
    expect(cellOf(passing, { ...passing, value: "significant" }).says?.value).toBe("significant");
  });

  it("is never contested and never a gap: degrees are no sides", () => {
    const cell = cellOf(
      { item: "narcotics", value: "primary" },
      { item: "narcotics", value: "mentioned" },
      { item: "narcotics", value: "primary", basis: "conduct" },
    );
    expect(cell).toMatchObject({ contested: false, saidDoneGap: false });
  });
});

describe("contested", () => {
  it.each(["official", "conduct", "analyst"] as const)(
    "is opposing values within the one basis %s",
    (basis) => {
      expect(cellOf({ basis, value: "opposes" }, { basis, value: "supports" }).contested).toBe(true);
      expect(cellOf({ basis, value: "supports" }, { basis, value: "practises" }).contested).toBe(false);
    },
  );

  it("is not what two bases say against each other", () => {
    const bases = ["official", "conduct", "analyst"] as const;
    for (const one of bases) {
      for (const other of bases.filter((basis) => basis !== one)) {
        expect(cellOf({ basis: one, value: "opposes" }, { basis: other, value: "supports" }).contested).toBe(
          false,
        );
      }
    }
  });
});

describe("the said-done gap", () => {
  it("is own words on one side and own deeds on the other, either way round", () => {
    const gap = (says: "supports" | "opposes", does: "practises" | "opposes") =>
      cellOf({ value: says }, { basis: "conduct", value: does }).saidDoneGap;
    expect(gap("supports", "opposes")).toBe(true);
    expect(gap("opposes", "practises")).toBe(true);
    expect(gap("supports", "practises")).toBe(false);
    expect(gap("opposes", "opposes")).toBe(false);
  });

  it("needs both words and deeds: what analysts say makes none", () => {
    expect(cellOf({ value: "supports" }, { basis: "analyst", value: "opposes" }).saidDoneGap).toBe(false);
    expect(
      cellOf({ basis: "conduct", value: "opposes" }, { basis: "analyst", value: "supports" }).saidDoneGap,
    ).toBe(false);
  });

  it("compares the leading values: words that came round close it", () => {
    const cell = cellOf(
      { value: "opposes", on: "2019" },
      { value: "supports", on: "2022" },
      { basis: "conduct", value: "practises", on: "2020" },
    );
    expect(cell).toMatchObject({ saidDoneGap: false, contested: true });
  });
});

describe("sides", () => {
  it("stand refusing against supporting, doing and being for it on a condition; called on takes none", () => {
    expect(STANCES.map(sideOf)).toEqual([1, 1, -1, 1, 0]);
    expect(areOpposed("opposes", "conditional")).toBe(true);
    expect(areOpposed("opposes", "called-on")).toBe(false);
    expect(areOpposed("opposes", "primary")).toBe(false);
    expect(areOpposed("supports", "practises")).toBe(false);
  });
});
