import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../../support/page";

/** Every kind of page, each with something on it; where the first release shows as much, it is quicker to look through. */
const PAGES = [
  "/",
  "/?kind=threat&cell=IRN.iskp-attacks-home&release=1",
  "/?by=item&who=states&members=apply&unread=show&release=1",
  "/workbench",
  "/pairs",
  "/pairs/PAK@2022/IND",
  "/pairs/PAK/PAK",
  "/compare?s=PAK,IND,CHN,PAK@2022&release=1",
  "/agreement?layers=official,conduct,analyst",
  "/common-threats?release=1",
  "/stakeholders",
  "/stakeholders/PAK",
  "/stakeholders/AFG-REP?release=1",
  "/stakeholders/SCO?release=1",
  "/items",
  "/items/intelligence-sharing?release=1",
  "/items/mutual-distrust",
  "/sources?kind=speech",
  "/sources/002",
  "/changes?stakeholder=TUR",
  "/changes?from=2021-08-01&to=2021-12-31&stakeholder=PAK",
  "/timeline?item=engaging-taliban",
  "/coalitions?mechanism=intelligence-sharing&forum=SCO&must=AFG,IND,USA&apart=IND:PAK&asOf=2021-08-29&release=1",
  "/coalitions?forum=REGION",
  "/data",
  "/method",
  "/charts",
  "/charts/new?kind=matrix&who=PAK,IRN,CHN",
  "/charts/doctor",
  "/c/XV3gj6wK?version=pinned",
  "/trust",
  "/trust/silence?release=1",
  "/trust/silence?by=year&open=PAK&release=1",
  "/trust/fragility?release=1",
  "/trust/fragility?drop=source:002",
  "/trust/tensions",
  "/map",
  "/map/engaging-taliban",
  "/map/narcotics?view=tiles",
  "/search",
  "/search?q=intelligence",
  "/search?q=inteligence&basis=analyst",
  "/cite?path=/stakeholders/PAK",
];

for (const address of PAGES) {
  test(`${address} reads well for everybody, in light and dark, from 320 to 2560 px`, async ({ page }) => {
    // The largest tables take the checker long on a busy machine.
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const width of [320, 390, 768, 2560, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(thinOut);
    expect(await faultsOf(new AxeBuilder({ page }))).toEqual([]);
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(new AxeBuilder({ page }).withRules(["color-contrast"]))).toEqual([]);
  });
}

/** Of very many rows or entries, written by one piece of ours, the checker sees the first thirty and every fifth. */
function thinOut(): void {
  for (const many of document.querySelectorAll("tbody, ol, ul, main svg g"))
    for (const [index, one] of [...many.children].entries()) if (index >= 30 && index % 5 > 0) one.remove();
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
