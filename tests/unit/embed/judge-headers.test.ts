import { describe, expect, it } from "vitest";
import { judgeHeaders } from "@/lib/embed/judge-headers";

const OWN = "default-src 'none'; script-src 'sha256-abc='; style-src 'sha256-def='; frame-ancestors *";

const judged = (headers: Record<string, string>, status = 200) => {
  const { gravity, words } = judgeHeaders({ status, headers: new Headers(headers) });
  return `${gravity}: ${words}`;
};

describe("the headers an embed is answered with", () => {
  it.each([
    ["are fine as this site sends them", { "content-security-policy": OWN }, "fine: "],
    [
      "are fine with an old header beside a policy, which browsers follow",
      { "content-security-policy": OWN, "x-frame-options": "DENY" },
      "fine: ",
    ],
    ["are fine without any", {}, "fine: "],
    ["forbid by the old header alone", { "x-frame-options": "SAMEORIGIN" }, "wrong: .*SAMEORIGIN"],
    [
      "forbid by a policy",
      { "content-security-policy": "frame-ancestors 'none'" },
      "wrong: .*frame-ancestors 'none'",
    ],
    [
      "forbid by a second policy that a proxy added",
      { "content-security-policy": `${OWN}, frame-ancestors 'self'` },
      "wrong: ",
    ],
    [
      "let in some only",
      {
        "content-security-policy":
          "script-src 'unsafe-inline'; frame-ancestors 'self' https://*.news.example",
      },
      "risky: Only these .*https://\\*\\.news\\.example",
    ],
    [
      "block the chart's own script",
      { "content-security-policy": `${OWN}, script-src 'self'` },
      "risky: .*own script",
    ],
  ])("%s", (_, headers, wanted) => expect(judged(headers)).toMatch(new RegExp(`^${wanted}`)));

  it("are not looked at where the site fails; a tombstone may stand in a frame", () => {
    expect(judged({}, 503)).toMatch(/^wrong: This site answers 503/);
    expect(judged({ "content-security-policy": OWN }, 410)).toMatch(/^fine/);
  });
});
