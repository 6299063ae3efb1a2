import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { handIn } from "./workshop-steps";

// An editor's way from a table with bad rows to a changeset.

const HEAD = "Country,Item,Stance,Basis,Source,Paragraph,Said on,Quote,Summary\n";
const rowOf = (country: string, item: string, day: string) =>
  `${country},${item},opposes,analyst,000,3,${day},a phrase of ${item},What the source says of it.\n`;
const GOOD = HEAD + rowOf("PAK", "joint-operations", "2021-08-28");
const BAD = GOOD + rowOf("IND", "border-control", "2021-02-30") + rowOf("PKA", "border-control", "2021");
const MENDED = GOOD + rowOf("IND", "border-control", "2021-08");

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole("link", { name: "Imports" }).click();
  await page.getByLabel("A table").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Upload and look" }).click();
  await page.getByRole("button", { name: "Check every row" }).click();
}

/** A file with bad rows is refused, each row with its column and reason, on the page and in a file. */
export async function uploadBadRows(page: Page): Promise<void> {
  await upload(page, "bad.csv", BAD);
  const rowWith = (number: number) => page.getByRole("row", { name: new RegExp(`^${number} `) });
  await expect(rowWith(2)).toContainText("create");
  await expect(rowWith(3)).toContainText("Said on: must be a real date");
  await expect(rowWith(4)).toContainText(/Country: “PKA” is a word the record does not know; near: .*PAK/);
  await expect(page.getByRole("button", { name: /Make a changeset/ })).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download these rows with their reasons" }).click();
  const errors = await readFile(await (await download).path(), "utf8");
  expect(errors).toMatch(/\r\n3,error,Said on,"Said on: must be a real date.*\r\n4,error,Country,/);
}

/** The mended file becomes a changeset; answers its address once it is handed in. */
export async function takeMendedRows(page: Page): Promise<string> {
  await upload(page, "mended.csv", MENDED);
  await expect(page.getByText("2 records new, 0 amended")).toBeVisible();
  await page.getByRole("button", { name: "Make a changeset of 2 records" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import of mended.csv" })).toBeVisible();
  return handIn(page);
}

/** The same file once more, after it was published. */
export async function seesNothingNew(page: Page): Promise<void> {
  await upload(page, "mended.csv", MENDED);
  await expect(page.getByText("Nothing in this file differs from what is published.")).toBeVisible();
  await expect(page.getByText("This very file was imported before")).toBeVisible();
}
