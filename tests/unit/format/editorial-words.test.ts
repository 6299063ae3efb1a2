import { describe, expect, it } from "vitest";
import { describePresence } from "@/lib/format/editorial-words";

describe("who else is at work", () => {
  it("is told by name and minutes, and not at all when nobody is", () => {
    expect(describePresence([])).toBe("");
    expect(describePresence([{ name: "Ada", minutes: 2 }])).toMatch(/^Ada is editing this, 2 minutes ago\./);
    expect(describePresence([{ name: "Ada", minutes: 0 }])).toMatch(/^Ada is editing this, just now\./);
    const three = ["Ada", "Bo", "Cy"].map((name) => ({ name, minutes: 1 }));
    expect(describePresence(three)).toMatch(/^Ada and 2 others are editing this, 1 minute ago\./);
  });
});
