import { readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/support/embedded-postgres";
import { inDatabase } from "../support/database-names";
import { runScript } from "../support/run-script";
import { answers, repository, startSite } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

let folder: string;
let file: string;
let contents: string;
const contentsIn = (said: string) => /^Contents (\w{64})$/m.exec(said)?.[1];

beforeAll(async () => {
  folder = await makeTemporaryFolder("keeping");
});
afterAll(() => removeTemporaryFolder(folder));

// One story: each step stands on the one before.
describe("npm run backup and npm run restore", () => {
  it("back up a running site, and refuse to restore under it", async () => {
    const site = await startSite({ DATA_DIR: join(folder, "data") });
    const backup = await runScript("backup", [join(folder, "kept")], { DATA_DIR: join(folder, "data") });
    expect(backup.said).toMatch(/^ {2}\d+ of \d+: position, 1,\d{3} rows$/m);
    file = /found whole: (\S+)/.exec(backup.said)?.[1] ?? "";
    contents = contentsIn(backup.said) ?? "";
    expect(await readdir(join(folder, "kept"))).toEqual([file.split("/").at(-1)]);
    const refused = await runScript("restore", [file, "--replace"], { DATA_DIR: join(folder, "data") });
    expect(refused).toEqual({
      code: 1,
      said: expect.stringMatching(/^The site, or another program, is using [^\n]*\.$/),
    });
    expect(await answers(`${site.address}/readyz`)).toBe(true);
    await site.stop();
    const occupied = await runScript("restore", [file], { DATA_DIR: join(folder, "data") });
    expect(occupied).toEqual({
      code: 1,
      said: expect.stringMatching(/^This database is not empty, [^\n]*\.$/),
    });
  });

  it("bring everything back elsewhere, where the site goes on", async () => {
    const DATA_DIR = join(folder, "elsewhere");
    const restored = await runScript("restore", [file], { DATA_DIR });
    expect(restored.said).toMatch(/every table has the hash it was backed up with\.$/m);
    expect([restored.code, contentsIn(restored.said)]).toEqual([0, contents]);
    const site = await startSite({ DATA_DIR });
    expect(site.output()).toMatch(/The shipped data set is release \d+/);
    expect(await answers(`${site.address}/`)).toBe(true);
    await site.stop();
  });

  it("say in one sentence what they need", async () => {
    const cases: [string, string[], RegExp][] = [
      ["restore", [], /^Which backup\?/],
      ["restore", [join(folder, "none.zip")], /^There is no file /],
      ["restore", [file, "--force"], /^“--force” is not understood/],
      ["backup", [join(file, "below")], /^The backup cannot be written to .* a part of its path is a file:/],
    ];
    for (const [name, given, sentence] of cases) {
      const { code, said } = await runScript(name, given, { DATA_DIR: join(folder, "elsewhere") });
      expect([code, said.split("\n").length], said).toEqual([1, 1]);
      expect(said).toMatch(sentence);
    }
  });
});

describe("with DATABASE_URL", () => {
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    const dataDir = join(folder, "server");
    server = await startEmbeddedPostgres({ root: repository, dataDir, say: () => undefined });
  });
  afterAll(() => server.stop());

  it("a database of one's own is restored and backed up the same way, by a user who owns no more than it", async () => {
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    await client.query("CREATE ROLE owner LOGIN PASSWORD 'geheim' NOSUPERUSER");
    await client.query("CREATE DATABASE ours OWNER owner");
    await client.end();
    const url = new URL(inDatabase(server.databaseUrl, "ours"));
    [url.username, url.password] = ["owner", "geheim"];
    const restored = await runScript("restore", [file], { DATABASE_URL: url.href });
    expect([restored.code, contentsIn(restored.said)], restored.said).toEqual([0, contents]);
    const backup = await runScript("backup", [join(folder, "own")], { DATABASE_URL: url.href });
    expect(contentsIn(backup.said)).toBe(contents);
    url.password = "wrong";
    const refused = await runScript("backup", [folder], { DATABASE_URL: url.href });
    expect(refused).toEqual({
      code: 1,
      said: "The database refused the user name or password: nothing was changed.",
    });
  });
});
