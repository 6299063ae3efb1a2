import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOn, type Decision, decide, isCarried, layOut } from "@/lib/domain/coalition-rule";
import type { Side } from "@/lib/domain/coalition-stand";
import { countSwings, findTurns } from "@/lib/domain/coalition-swings";
import { listWorkable } from "@/lib/domain/workable-coalitions";
import { anyDecision } from "../../support/arbitrary-decision";

/** “A+ B? C-”: for, unknown, against; ~ conditional, 0 outside; ! has a veto. */
function seatsOf(text: string): Decision["seats"] {
  const sides: Record<string, Side> = {
    "+": "for",
    "?": "unknown",
    "-": "against",
    "~": "if",
    "0": "outside",
  };
  return text.split(" ").map((seat) => ({
    code: seat.charAt(0),
    side: sides[seat.charAt(1)] ?? "unknown",
    hasVeto: seat.endsWith("!"),
  }));
}

function makeDecision(text: string, fields: Partial<Decision> = {}): Decision {
  return { seats: seatsOf(text), rule: "consensus", isStanding: true, must: [], apart: [], ...fields };
}

describe("consensus", () => {
  it("needs that no full member blocks, and counts silence both ways", () => {
    expect(decide(makeDecision("A+ B+ C+"))).toBe("passes");
    expect(decide(makeDecision("A+ B+ C?"))).toBe("open");
    expect(decide(makeDecision("A+ B+ C~"))).toBe("open");
    expect(decide(makeDecision("A+ B+ C-"))).toBe("fails");
  });

  it("is not blocked by a member to which the mechanism does not apply", () => {
    expect(decide(makeDecision("A+ B+ C0"))).toBe("passes");
  });

  it("leaves an objector out where there is no standing forum, unless it is needed", () => {
    expect(decide(makeDecision("A+ B+ C-", { isStanding: false }))).toBe("passes");
    expect(decide(makeDecision("A+ B+ C-", { isStanding: false, must: ["C"] }))).toBe("fails");
    expect(decide(makeDecision("A+ B-", { isStanding: false }))).toBe("fails");
  });
});

describe("majority", () => {
  it("is more than half of the full members: half is not enough", () => {
    const rule = { rule: "majority" } as const;
    expect(decide(makeDecision("A+ B+ C- D-", rule))).toBe("fails");
    expect(decide(makeDecision("A+ B+ C+ D-", rule))).toBe("passes");
    expect(decide(makeDecision("A+ B+ C? D-", rule))).toBe("open");
  });
});

describe("veto holders", () => {
  const rule = { rule: "veto-holders" } as const;
  it("can each stop it alone; the others only by numbers", () => {
    expect(decide(makeDecision("A+! B+ C+ D-", rule))).toBe("passes");
    expect(decide(makeDecision("A-! B+ C+ D+", rule))).toBe("fails");
    expect(decide(makeDecision("A?! B+ C+ D+", rule))).toBe("open");
  });

  it("do not carry it without a majority", () => {
    expect(decide(makeDecision("A+! B- C- D-", rule))).toBe("fails");
  });
});

describe("who cannot sit together", () => {
  it("count one instead of two towards a majority", () => {
    const asked = { rule: "majority", apart: [["A", "B"]] } as const;
    expect(decide(makeDecision("A+ B+ C- D-", asked))).toBe("fails");
    expect(decide(makeDecision("A+ B+ C+ D+", asked))).toBe("passes");
    expect(decide(makeDecision("A+ B+ C+ D-", asked))).toBe("fails");
  });

  it("cannot both be needed", () => {
    expect(decide(makeDecision("A+ B+ C+", { must: ["A", "B"], apart: [["A", "B"]] }))).toBe("fails");
  });

  it("split the largest coalitions, each with everybody who is needed", () => {
    const split = makeDecision("A+ B+ C+ D?", { isStanding: false, apart: [["A", "B"]] });
    expect(coalitionsOf(split)).toEqual(["ACD certain", "BCD certain"]);
    expect(coalitionsOf({ ...split, must: ["B"] })).toEqual(["BCD certain"]);
    expect(coalitionsOf({ ...split, must: ["D"] })).toEqual(["ACD possible", "BCD possible"]);
  });
});

function coalitionsOf(decision: Decision): string[] {
  return listWorkable(decision).map(
    ({ members, holds }) => `${members.map(({ code }) => code).join("")} ${holds}`,
  );
}

describe("pivotal seats", () => {
  it("share power by swings: one veto among three outweighs the others", () => {
    const swings = countSwings(makeDecision("A?! B? C?", { rule: "veto-holders" }));
    expect(swings.map(({ code, swings: count }) => [code, count])).toEqual([
      ["A", 3],
      ["B", 1],
      ["C", 1],
    ]);
  });

  it("are found among the decided too, where one change of mind turns the outcome", () => {
    expect(findTurns(makeDecision("A+ B+ C-"))).toEqual([{ code: "C", from: "against", outcome: "passes" }]);
    expect(findTurns(makeDecision("A+ B+ C- D-"))).toEqual([]);
  });
});

describe("whatever the forum", () => {
  /** Every way the unknowns can turn out, gone through one by one. */
  function* waysOf(decision: Decision, open: readonly string[]) {
    const sure = codesOn(decision, ["for"]);
    for (let mask = 0; mask < 1 << open.length; mask++) {
      yield new Set([...sure, ...open.filter((_, bit) => mask & (1 << bit))]);
    }
  }

  it("swings counted by coefficients are those counted one by one", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const layout = layOut(decision);
        const open = [...codesOn(decision, ["if", "unknown"])];
        const counted = open.map((code) => {
          const others = open.filter((other) => other !== code);
          let swings = 0;
          for (const way of waysOf(decision, others)) {
            if (!isCarried(layout, way) && isCarried(layout, new Set([...way, code]))) swings += 1;
          }
          return { code, swings, ways: 2 ** others.length };
        });
        expect(countSwings(decision)).toEqual(counted);
      }),
      { numRuns: 400 },
    );
  });

  it("passes for certain when every way passes, fails when none does, and is open otherwise", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const layout = layOut(decision);
        const results = new Set<boolean>();
        for (const way of waysOf(decision, [...codesOn(decision, ["if", "unknown"])]))
          results.add(isCarried(layout, way));
        const expected = results.size === 2 ? "open" : results.has(true) ? "passes" : "fails";
        expect(decide(decision)).toBe(expected);
      }),
    );
  });

  it("has a workable coalition exactly when it does not fail", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const found = listWorkable(decision);
        expect(found.length > 0).toBe(decide(decision) !== "fails");
        expect(found.some(({ holds }) => holds === "certain")).toBe(decide(decision) === "passes");
        for (const { members } of found) {
          const codes = members.map(({ code }) => code);
          expect(codes).toEqual(expect.arrayContaining([...decision.must]));
          expect(decision.apart.some(([a, b]) => codes.includes(a) && codes.includes(b))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("a change of mind that is found is what deciding anew finds", () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const anew = decision.seats.flatMap(({ code, side }) => {
          if (side !== "for" && side !== "against") return [];
          const turned = side === "for" ? ("against" as const) : ("for" as const);
          const seats = decision.seats.map((seat) => (seat.code === code ? { ...seat, side: turned } : seat));
          const outcome = decide({ ...decision, seats });
          return outcome === decide(decision) ? [] : [{ code, from: side, outcome }];
        });
        expect(findTurns(decision)).toEqual(anew);
      }),
    );
  });

  it("an unknown that comes to support never makes a passing decision fail, nor an open one fail", () => {
    const RANK = { fails: 0, open: 1, passes: 2 };
    fc.assert(
      fc.property(anyDecision, fc.nat(), (decision, pick) => {
        const open = decision.seats.filter(({ side }) => side === "unknown");
        const turned = open[pick % Math.max(1, open.length)];
        const seats = decision.seats.map((seat) =>
          seat === turned ? { ...seat, side: "for" as const } : seat,
        );
        expect(RANK[decide({ ...decision, seats })]).toBeGreaterThanOrEqual(RANK[decide(decision)]);
      }),
    );
  });
});
