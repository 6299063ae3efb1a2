import { describe, expect, it } from "vitest";
import { MembershipLine } from "@/lib/schemas/data-set";

const line = (sourceUrl: string | null) => ({
  ...{ group: "SCO", member: "PAK", role: "member", from: null, to: null, sourceTitle: "A list", sourceUrl },
});

describe("an address that the record links to", () => {
  it("is of http or https, and runs nothing", () => {
    expect(MembershipLine.safeParse(line("https://example.org/a")).success).toBe(true);
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "//example.org",
      "ftp://example.org",
    ])
      expect(MembershipLine.safeParse(line(url)).success, url).toBe(false);
  });
});
