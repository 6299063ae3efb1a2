import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** Calls a stakeholder by another name, wherever a copy of the shipped data names it. */
export function renameStakeholder(data: string, name: string, other: string): void {
  const file = join(data, "1-founding-documents", "stakeholders.jsonl");
  const lines = readFileSync(file, "utf8");
  const renamed = lines.replaceAll(JSON.stringify(name), JSON.stringify(other));
  expect(renamed).not.toBe(lines);
  writeFileSync(file, renamed);
}
