import { describe, expect, it } from "vitest";
import { buildEvidenceCitation, buildViewCitation } from "@/lib/domain/citation";
import type { Source } from "@/lib/domain/position";
import { formatCitedDate, formatYearFirst } from "@/lib/format/citation-dates";
import { plainText, writeApa, writeChicago } from "@/lib/format/citation-text";
import { makeSource } from "../../support/holdings";

const citing = {
  address: "https://example.org/x?release=2",
  release: { n: 2, publishedOn: "2026-11-22" },
  accessed: "2026-11-26",
};
const view = buildViewCitation("Pakistan: positions on record", citing);
const evidence = (fields: Partial<Source>) =>
  buildEvidenceCitation(
    { id: "abcdefghij", paragraph: 3, url: null, source: makeSource("000", fields) },
    "Pakistan, border control: says",
    citing,
  );
const coded =
  "As coded in Common Ground, release 2 (November 22, 2026): Pakistan, border control: says. Accessed November 26, 2026. https://example.org/x?release=2.";

describe("Chicago, author-date", () => {
  const write = (...args: Parameters<typeof writeChicago>) => plainText(writeChicago(...args));

  it("cites a view of the data set", () => {
    expect(write(view)).toBe(
      "Common Ground. 2026. “Pakistan: positions on record.” Common Ground: who wants what against ISIS-K, data set, release 2, November 22, 2026. Accessed November 26, 2026. https://example.org/x?release=2.",
    );
  });

  it("cites a source and then its coding", () => {
    const fields = { authors: ["Andrew Korybko"], title: "On sharing", url: "https://paper.example/a" };
    expect(write(evidence(fields))).toBe(
      `Korybko, Andrew. 2022. “On sharing.” The Paper, June 1, 2022, para. 3. https://paper.example/a. ${coded}`,
    );
  });

  it("inverts only the first of several names", () => {
    expect(write(evidence({ authors: ["Ann One", "Bob Two", "Cy Three"] }))).toMatch(
      /^One, Ann, Bob Two, and Cy Three\. 2022\./,
    );
  });

  it("puts an unsigned text under its publisher, once", () => {
    expect(write(evidence({ authors: [], publisher: "TASS", title: "On sharing" }))).toBe(
      `TASS. 2022. “On sharing.” June 1, 2022, para. 3. ${coded}`,
    );
  });

  it("turns quotation marks inside a title into single ones and keeps its own end", () => {
    expect(write(evidence({ title: 'A "second" “front”?' }))).toContain("“A ‘second’ ‘front’?” ");
  });

  it("sets the paper in italics", () => {
    expect(writeChicago(evidence({})).filter(({ isItalic }) => isItalic)).toEqual([
      { text: "The Paper", isItalic: true },
      { text: "Common Ground", isItalic: true },
    ]);
  });
});

describe("APA, 7th edition", () => {
  const write = (...args: Parameters<typeof writeApa>) => plainText(writeApa(...args));

  it("cites a view as a data set", () => {
    expect(write(view)).toBe(
      "Common Ground. (2026, November 22). Pakistan: positions on record (Release 2) [Data set]. Retrieved November 26, 2026, from https://example.org/x?release=2",
    );
    expect(writeApa(view).filter(({ isItalic }) => isItalic)).toEqual([
      { text: "Pakistan: positions on record", isItalic: true },
    ]);
  });

  it("writes initials and an ampersand", () => {
    expect(write(evidence({ authors: ["Jean-Paul Ann One", "Bob Two"] }))).toMatch(
      /^One, J\.-P\. A\., & Two, B\. \(2022, June 1\)\. /,
    );
  });

  it("cites an unsigned statement under the body that published it", () => {
    const fields: Partial<Source> = {
      authors: [],
      publisher: "TASS",
      title: "On sharing",
      kind: "official-statement",
    };
    expect(write(evidence(fields))).toBe(
      "TASS. (2022, June 1). On sharing [Statement]. (As coded in Common Ground, Release 2, November 22, 2026, para. 3: Pakistan, border control: says. Retrieved November 26, 2026, from https://example.org/x?release=2)",
    );
  });
});

describe("a cited date", () => {
  const date = (first: string, last: string, precision: "day" | "month" | "year") => ({
    first,
    last,
    precision,
  });

  it.each([
    [date("2024-04-22", "2024-04-22", "day"), "April 22, 2024", "2024, April 22"],
    [date("2021-08-27", "2021-08-29", "day"), "August 27–29, 2021", "2021, August 27–29"],
    [date("2021-08-30", "2021-09-02", "day"), "August 30–September 2, 2021", "2021, August 30–September 2"],
    [date("2022-04-01", "2022-05-15", "month"), "April–May 2022", "2022, April–May"],
    [date("2022-04-01", "2022-04-30", "month"), "April 2022", "2022, April"],
    [date("2019-01-01", "2019-12-31", "year"), "2019", "2019"],
    [date("2018-01-01", "2019-12-31", "year"), "2018–2019", "2018–2019"],
    [
      date("2023-12-30", "2024-01-02", "day"),
      "December 30, 2023 – January 2, 2024",
      "2024, December 30, 2023 – January 2",
    ],
    [
      date("2023-12-01", "2024-01-31", "month"),
      "December 2023 – January 2024",
      "2024, December 2023 – January",
    ],
  ])("is never more precise than what is known: %o", (when, chicago, apa) => {
    expect(formatCitedDate(when)).toBe(chicago);
    expect(formatYearFirst(when)).toBe(apa);
  });
});
