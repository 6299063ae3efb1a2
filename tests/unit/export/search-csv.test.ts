import { describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/export/csv";
import { tabulateSearch } from "@/lib/export/search-csv";

const piece = {
  id: "abcdefghij",
  stakeholder: "PAK",
  item: "border-control",
  value: "supports",
  basis: "official",
  source: "002",
  paragraph: null,
  speaker: "=A Speaker",
  speakerRole: null,
  saidOn: "2024-03",
  span: { first: "2024-03-01", last: "2024-03-31" },
  paraphrase: 'He asks for "more"\nforts.',
  phrase: "more forts",
  doubt: "unseen",
} as const;

describe("the file of a search", () => {
  it("says of each piece who, what, in which layer, how sure, where, for which search and at which release", () => {
    const { header, rows } = tabulateSearch({
      evidence: [piece],
      names: new Map([["PAK", "Pakistan"]]),
      q: "forts",
      release: 2,
      addressOf: (id) => `https://example.org/evidence/${id}?release=2`,
    });
    const [, line = ""] = writeCsv(header, rows).split("\r\n");
    expect(rows[0]).toHaveLength(header.length);
    expect(line).toBe(
      "1,abcdefghij,PAK,Pakistan,border-control,,official,supports,supports,2024-03,2024-03-01,2024-03-31,'=A Speaker,," +
        '"He asks for ""more""\nforts.",more forts,unseen,002,,https://example.org/evidence/abcdefghij?release=2,forts,2',
    );
  });
});
