import { describe, expect, it } from "vitest";
import { judgeAudit } from "../../../scripts/support/audit-verdict.mjs";

const advisory = (id: string, severity: string) => ({
  ...{ source: 1, name: "left", title: "A hole", severity, url: `https://github.com/advisories/${id}` },
});
const report = {
  vulnerabilities: {
    left: { via: [advisory("GHSA-aaaa", "high"), advisory("GHSA-bbbb", "moderate")] },
    // Whoever depends on it only passes it on.
    right: { via: ["left"] },
    again: { via: [advisory("GHSA-aaaa", "high")] },
  },
};
const entry = (advisory: string, until: string, reason = "Not reached here.") => ({
  ...{ advisory, package: "left", reason, until },
});
const judge = (allowed: ReturnType<typeof entry>[], found: object = report) =>
  judgeAudit(found, allowed, "2026-11-27");

describe("the audit of dependencies", () => {
  it("names each grave advisory once, and no lesser one", () => {
    expect(judge([]).faults).toEqual([
      "left has a high advisory: A hole (https://github.com/advisories/GHSA-aaaa).",
    ]);
    expect(
      judge([], { vulnerabilities: { left: { via: [advisory("GHSA-cccc", "critical")] } } }).faults,
    ).toHaveLength(1);
    expect(judge([], { vulnerabilities: {} }).faults).toEqual([]);
  });

  it("puts up with what the list gives a reason and a day for, up to that day", () => {
    expect(judge([entry("GHSA-aaaa", "2026-11-27")])).toEqual({
      faults: [],
      allowed: ["GHSA-aaaa in left is put up with until 2026-11-27: Not reached here."],
    });
    expect(judge([entry("GHSA-aaaa", "2026-11-26")]).faults[0]).toContain("until 2026-11-26");
  });

  it("wants no entry without a reason, without a day, or without a use", () => {
    expect(judge([entry("GHSA-aaaa", "2027-01-01", "")]).faults[0]).toContain("without a reason");
    expect(judge([entry("GHSA-aaaa", "soon")]).faults[0]).toContain("without a reason");
    expect(judge([entry("GHSA-aaaa", "2027-01-01"), entry("GHSA-dddd", "2027-01-01")]).faults).toEqual([
      "GHSA-dddd is not found any more: take it out of the list.",
    ]);
  });
});
