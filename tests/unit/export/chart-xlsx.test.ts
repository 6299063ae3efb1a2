import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "@/lib/export/chart-xlsx";

/** The files inside a zip archive, by its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (
    let at = zip.indexOf("PK\x01\x02", 0, "latin1");
    at !== -1;
    at = zip.indexOf("PK\x01\x02", at + 4, "latin1")
  ) {
    const [size, nameLength, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    const text = zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    files.set(zip.toString("utf8", at + 46, at + 46 + nameLength), text.toString("utf8"));
  }
  return files;
}

describe("an Excel file", () => {
  it("keeps numbers as numbers and every text as text, formulas and markup included", async () => {
    const hostile = '=HYPERLINK("http://x","y")<script>&\u0000';
    const zip = await writeXlsx({
      sheet: "Release 1",
      header: ["a", "b"],
      rows: [
        [hostile, -3],
        ["", 0],
      ],
    });
    const files = unzip(zip);
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    const strings = files.get("xl/sharedStrings.xml") ?? sheet;
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>-3<\/v>/);
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>0<\/v>/);
    expect(strings).toContain("=HYPERLINK(");
    expect(strings).not.toContain("<script>");
    expect(sheet + strings).not.toContain("\u0000");
  });
});
