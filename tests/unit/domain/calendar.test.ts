import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBy, isIsoDay, isPartialDate, isWithin, spanOf } from "@/lib/domain/calendar";

describe("a partial date", () => {
  it.each(["2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31"])("can be %s", (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-13",
    "2024-00",
    "2024-01-00",
    "0000",
    "0000-02-29",
    "24",
    "2024-1",
    "2024-01-1",
    "2024-01-01T00:00",
    " 2024",
    "2024\n",
    "",
    "٢٠٢٤",
  ])("cannot be %j", (date) => {
    expect(isPartialDate(date)).toBe(false);
  });

  it("agrees with Date about every day, month and year", () => {
    const bounds = { min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(bounds), fc.constantFrom(4, 7, 10), (date, length) => {
        expect(isPartialDate(date.toISOString().slice(0, length))).toBe(true);
      }),
    );
  });

  it("agrees with Date about days that do not exist", () => {
    const number = (min: number, max: number, digits: number) =>
      fc.integer({ min, max }).map((n) => String(n).padStart(digits, "0"));
    fc.assert(
      fc.property(number(1, 9999, 4), number(0, 13, 2), number(0, 32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(isPartialDate(text)).toBe(exists);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the days a partial date can mean", () => {
  it("are one day, a whole month or a whole year", () => {
    expect(spanOf("2024-02-10")).toEqual({ first: "2024-02-10", last: "2024-02-10" });
    expect(spanOf("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(spanOf("2023-02")).toEqual({ first: "2023-02-01", last: "2023-02-28" });
    expect(spanOf("2021")).toEqual({ first: "2021-01-01", last: "2021-12-31" });
  });

  it("begin with the date and end the day before the next one, as Date counts", () => {
    const bounds = { min: new Date("1000-01-01"), max: new Date("9998-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(bounds), fc.constantFrom(4, 7, 10), (date, length) => {
        const partial = date.toISOString().slice(0, length);
        const { first, last } = spanOf(partial);
        const dayAfter = new Date(`${last}T00:00:00Z`);
        dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
        expect(first.startsWith(partial) && last.startsWith(partial)).toBe(true);
        expect(new Date(`${first}T00:00:00Z`).toISOString().startsWith(first)).toBe(true);
        expect(dayAfter.toISOString().startsWith(partial)).toBe(false);
      }),
    );
  });
});

describe("comparing days", () => {
  it("counts a doubtful date only from the last day it can mean", () => {
    expect(isBy(spanOf("2022-05"), "2022-05-30")).toBe(false);
    expect(isBy(spanOf("2022-05"), "2022-05-31")).toBe(true);
    expect(isBy(spanOf("2022"), "2022-12-30")).toBe(false);
    expect(isBy(spanOf("2022"), "2022-12-31")).toBe(true);
  });

  it("takes both ends of a validity in, the whole of a month or year given as one, and open ends always", () => {
    expect(isWithin("2017-06-09", "2017-06-09", null)).toBe(true);
    expect(isWithin("2017-06-08", "2017-06-09", null)).toBe(false);
    expect(isWithin("2017-06-01", "2017-06", "2023")).toBe(true);
    expect(isWithin("2023-12-31", "2017-06", "2023")).toBe(true);
    expect(isWithin("2024-01-01", "2017-06", "2023")).toBe(false);
    expect(isWithin("1900-01-01", null, null)).toBe(true);
  });

  it("tells a whole day from a month", () => {
    expect(isIsoDay("2024-02-29")).toBe(true);
    expect(isIsoDay("2024-02")).toBe(false);
    expect(isIsoDay("2024-02-30")).toBe(false);
  });
});
