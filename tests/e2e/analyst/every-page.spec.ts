import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../../support/page";

/** Every kind of page, each with something on it. */
const PAGES = [
  "/",
  "/?kind=threat&cell=IRN.iskp-attacks-home",
  "/?by=item&who=states&members=apply&unread=show",
  "/workbench",
  "/pairs",
  "/pairs/PAK@2022/IND",
  "/pairs/PAK/PAK",
  "/compare?s=PAK,IND,CHN,PAK@2022",
  "/agreement?layers=official,conduct,analyst",
  "/common-threats",
  "/stakeholders",
  "/stakeholders/PAK",
  "/stakeholders/AFG-REP",
  "/stakeholders/SCO",
  "/items",
  "/items/intelligence-sharing",
  "/items/mutual-distrust",
  "/sources",
  "/sources/002",
  "/changes",
  "/changes?from=2021-08-01&to=2024-04-01",
  "/timeline?item=engaging-taliban",
  "/coalitions?mechanism=intelligence-sharing&forum=SCO&must=AFG,IND,USA&apart=IND:PAK&asOf=2021-08-29&release=1",
  "/coalitions?forum=REGION",
  "/method",
  "/trust",
  "/trust/silence",
  "/trust/silence?by=year&open=PAK",
  "/trust/fragility",
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
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on ${address} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
    });
  }

  test(`${address} never scrolls sideways from 320 to 2560 px`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 390, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
