import { describe, expect, it } from "vitest";
import { type EmbedFacts, examineEmbed } from "@/lib/embed/examine-embed";
import { buildSnippets, type Snippet } from "@/lib/embed/snippets";

const ORIGIN = "https://charts.example";
const CHART = { id: "Ab12Cd34", title: "A chart", height: 700, theme: "auto", status: "published" } as const;
const FACTS: EmbedFacts = {
  origin: ORIGIN,
  latest: 3,
  charts: [CHART, { ...CHART, id: "Gone1234", status: "withdrawn" }],
};

const snippets = buildSnippets({
  origin: ORIGIN,
  at: "Ab12Cd34@2",
  id: "Ab12Cd34",
  slug: "a-chart",
  title: 'A "chart" <b>',
  alt: 'Words "of" it',
  height: 700,
  picture: { width: 1200, height: 900 },
});
const codeOf = (id: Snippet["id"]) => snippets.find((one) => one.id === id)?.code ?? "";
const found = (html: string) =>
  examineEmbed(html, FACTS)
    .filter(({ gravity }) => gravity !== "fine")
    .map(({ gravity, about }) => `${gravity}: ${about}`);

describe("our own snippets", () => {
  it.each(["script", "frame", "picture"] as const)("%s has nothing wrong with it", (id) =>
    expect(found(codeOf(id))).toEqual([]),
  );

  it("escape what an author wrote", () => {
    for (const { code } of snippets) expect(code).not.toMatch(/<b>|"chart"|"of"/);
  });

  it("reserve the height the chart needs", () =>
    expect(codeOf("script")).toContain('height="700" style="border:0;width:100%;min-height:700px"'));

  it("name a version on purpose", () => {
    expect(
      examineEmbed(codeOf("script"), FACTS)
        .map(({ words }) => words)
        .join(),
    ).toContain("Pinned to release 2 (the latest is 3");
  });
});

describe("the doctor finds", () => {
  const good = codeOf("script");
  it.each([
    ["a frame that was taken out", good.replace(/<iframe[\s\S]*<\/iframe>/, ""), "wrong: Frame missing"],
    ["a script that was taken out", good.replace(/<script[\s\S]*<\/script>/, ""), "risky: Script stripped"],
    ["a lost name for the script", good.replace(/ data-cg="[^"]*"/, ""), "wrong: Script"],
    [
      "a missing height",
      good.replace(/ height="700"/, "").replace(/min-height:700px/, ""),
      "wrong: Height missing",
    ],
    ["a height too small", good.replaceAll("700", "400"), "wrong: Height wrong"],
    ["a height too large", good.replaceAll("700", "1400"), "risky: Height wrong"],
    ["a missing title", good.replace(/ title="[^"]*"/, ""), "wrong: Title missing"],
    ["a page where a frame belongs", good.replace("/embed/c/", "/c/"), "wrong: Frame blocked"],
    ["a chart that never was", good.replaceAll("Ab12Cd34", "Xb12Cd34"), "wrong: Unknown chart"],
    ["a withdrawn chart", good.replaceAll("Ab12Cd34", "Gone1234"), "wrong: Withdrawn"],
    ["a sandbox without scripts", good.replace("allow-scripts ", ""), "risky: Sandbox"],
    ["a dark page", `<html class="dark"><body>${good}`, "risky: Theme mismatch"],
    [
      "a page that is always light",
      `<meta name="color-scheme" content="light">${good}`,
      "risky: Theme mismatch",
    ],
    [
      "a policy that blocks the frame",
      `<meta http-equiv="Content-Security-Policy" content="frame-src 'self'">${good}`,
      "wrong: Frame blocked",
    ],
    [
      "a policy that blocks the script",
      `<meta http-equiv="Content-Security-Policy" content="frame-src *; script-src 'self'">${good}`,
      "risky: Script blocked",
    ],
    [
      "http on a page of https",
      `<link rel="canonical" href="https://x.example/">${good.replaceAll("https://charts", "http://charts")}`,
      "wrong: Frame blocked",
    ],
    ["an AMP page", `<html amp>${good}`, "wrong: AMP"],
    [
      "a picture without words",
      codeOf("picture").replace(/ alt="[^"]*"/, ' alt=""'),
      "wrong: Alt text missing",
    ],
    [
      "a picture without a size",
      codeOf("picture").replace(/ width="1200" height="900"/, ""),
      "risky: Height missing",
    ],
    ["a bare address", `<p>${ORIGIN}/c/Ab12Cd34</p>`, "risky: Address only"],
    ["nothing at all", "<p>An article.</p>", "wrong: No chart"],
  ])("%s", (_, html, finding) => expect(found(html)).toContain(finding));

  it("nothing in a comment", () => expect(found(`<!-- ${good} -->`)).toEqual(["wrong: No chart"]));
});
