import type { Locator, Page } from "@playwright/test";

/** The comparison's table, read the way a person does: by row name and column heading. */
export function table(page: Page): Locator {
  return page.getByRole("table").first();
}

export function rowOf(page: Page, name: string): Locator {
  return table(page)
    .locator("tbody tr")
    .filter({ has: page.locator("th[scope=row] a", { hasText: new RegExp(`^${literally(name)}$`) }) });
}

export async function cellOf(page: Page, row: string, column: string): Promise<Locator> {
  return rowOf(page, row).locator(`> :nth-child(${await placeOf(page, column)})`);
}

/** The link in a column's heading that sorts by it. */
export function headingOf(page: Page, column: string): Locator {
  return table(page).locator("thead").getByRole("link", { name: column });
}

export function rowNames(page: Page): Promise<string[]> {
  return table(page).locator("tbody th[scope=row] a").allInnerTexts();
}

/** The words of one column over the states, from top to bottom; a silent cell reads “silent”. */
export async function columnValues(page: Page, column: string): Promise<string[]> {
  return table(page)
    .locator(
      `tbody tr:not(:has(.matrix-section), tr:has(.matrix-section) ~ tr) > :nth-child(${await placeOf(page, column)})`,
    )
    .evaluateAll((cells) =>
      cells.map((cell) => (cell.hasAttribute("data-silent") ? "silent" : (cell.textContent ?? ""))),
    );
}

async function placeOf(page: Page, column: string): Promise<number> {
  const headings = await table(page).locator("thead th").allInnerTexts();
  const index = headings.findIndex((heading) => heading.replace(/\s+/g, " ").startsWith(column));
  if (index === -1) throw new Error(`No column “${column}” among: ${headings.join(" | ")}`);
  return index + 1;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
