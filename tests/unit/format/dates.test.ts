import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "@/lib/domain/calendar";
import { formatDate, formatWritten, yearOf } from "@/lib/format/dates";
import { anyPartialDate } from "../../support/arbitrary-holdings";

describe("a date", () => {
  it("is never more precise than what is known", () => {
    expect(formatDate("2024-03-04")).toBe("4 Mar 2024");
    expect(formatDate("2024-03")).toBe("Mar 2024");
    expect(formatDate("2024")).toBe("2024");
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        expect(formatDate(date).split(" ")).toHaveLength(date.split("-").length);
      }),
    );
  });

  it("has a year for small print", () => {
    expect(yearOf("2021-08-15")).toBe("2021");
  });
});

describe("when a source was written", () => {
  const written = (first: string, last: string, writtenPrecision: "day" | "day-range" | "month" | "year") =>
    formatWritten({ written: { first, last }, writtenPrecision });

  it.each([
    ["2024-04-22", "2024-04-22", "day", "22 Apr 2024"],
    ["2021-08-27", "2021-08-29", "day-range", "27–29 Aug 2021"],
    ["2021-08-27", "2021-09-02", "day-range", "27 Aug 2021 – 2 Sep 2021"],
    ["2022-04-01", "2022-05-15", "month", "Apr–May 2022"],
    ["2018-08-01", "2018-08-31", "month", "Aug 2018"],
    ["2018-12-01", "2019-01-31", "month", "Dec 2018 – Jan 2019"],
    ["2019-01-01", "2019-12-31", "year", "2019"],
    ["2019-01-01", "2020-12-31", "year", "2019 – 2020"],
  ] as const)("%s to %s, known to the %s, is “%s”", (first, last, precision, text) => {
    expect(written(first, last, precision)).toBe(text);
  });

  it("reads like the date itself where it is one date", () => {
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        const precision = ({ 4: "year", 7: "month", 10: "day" } as const)[date.length as 4 | 7 | 10];
        expect(formatWritten({ written: spanOf(date), writtenPrecision: precision })).toBe(formatDate(date));
      }),
    );
  });
});
