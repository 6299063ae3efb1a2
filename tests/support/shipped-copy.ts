import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** Takes the newest official words of a state out of the newest release, as a correction does. */
export function takeBackOnePosition(data: string, stakeholder: string): void {
  const releases = readFileSync(join(data, "releases.jsonl"), "utf8").trim().split("\n");
  const file = join(data, JSON.parse(releases.at(-1) ?? "").folder, "positions.jsonl");
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const index = lines.findIndex((line) => {
    const position = JSON.parse(line);
    return (
      position.stakeholder === stakeholder &&
      position.kind === "mechanism" &&
      position.basis === "official" &&
      position.value === "supports"
    );
  });
  expect(index).toBeGreaterThan(-1);
  writeFileSync(file, `${lines.filter((_, at) => at !== index).join("\n")}\n`);
}

/** Calls a stakeholder by another name, wherever a copy of the shipped data names it. */
export function renameStakeholder(data: string, name: string, other: string): void {
  const file = join(data, "1-founding-documents", "stakeholders.jsonl");
  const lines = readFileSync(file, "utf8");
  const renamed = lines.replaceAll(JSON.stringify(name), JSON.stringify(other));
  expect(renamed).not.toBe(lines);
  writeFileSync(file, renamed);
}
