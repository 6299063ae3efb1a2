import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/support/embedded-postgres";
import { inDatabase } from "../support/database-names";
import { answers, failToStart, repository, startSite } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

const SECRET = "a-secret-of-the-tests-that-is-long-enough";

let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = await makeTemporaryFolder("own");
  server = await startEmbeddedPostgres({ root: repository, dataDir: folder, say: () => undefined });
});
afterAll(async () => {
  await server.stop();
  await removeTemporaryFolder(folder);
});

describe("npm start with DATABASE_URL", () => {
  it("uses that database and leaves it running", async () => {
    const site = await startSite({ DATABASE_URL: server.databaseUrl, BETTER_AUTH_SECRET: SECRET });
    expect(site.output()).toMatch(/Database: the one of DATABASE_URL, \d+ migrations applied\./);
    expect(await answers(`${site.address}/`)).toBe(true);
    expect(await site.stop()).toBe(0);
    const again = await startSite({ DATABASE_URL: server.databaseUrl, BETTER_AUTH_SECRET: SECRET });
    expect(again.output()).toContain("Database: the one of DATABASE_URL.");
    expect(await again.stop()).toBe(0);
  });

  it("asks in one sentence for a secret to sign sessions with", async () => {
    for (const [secret, sentence] of [
      ["", /^BETTER_AUTH_SECRET is not set, [^\n]*\.$/],
      ["geheim", /^BETTER_AUTH_SECRET is too short: [^\n]*\.$/],
    ] as const) {
      const { code, said } = await failToStart({
        DATABASE_URL: server.databaseUrl,
        BETTER_AUTH_SECRET: secret,
      });
      expect(said).toMatch(sentence);
      expect(said).not.toContain("geheim");
      expect(code).toBe(1);
    }
  });

  it("says in one sentence that the password is wrong, without repeating it", async () => {
    const url = new URL(server.databaseUrl);
    url.password = "geheim";
    const { code, said } = await failToStart({ DATABASE_URL: url.href, BETTER_AUTH_SECRET: SECRET });
    expect(said).toBe(
      "The database of DATABASE_URL refused the user name or password: correct DATABASE_URL, or unset it to use the embedded database.",
    );
    expect(code).toBe(1);
  });

  it("says in one sentence that there is no such database", async () => {
    const { code, said } = await failToStart({
      DATABASE_URL: inDatabase(server.databaseUrl, "nowhere"),
      BETTER_AUTH_SECRET: SECRET,
    });
    expect(said).toMatch(/^The database of DATABASE_URL has no database of that name: correct [^\n]*\.$/);
    expect(code).toBe(1);
  });
});
