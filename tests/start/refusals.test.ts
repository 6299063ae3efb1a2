import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failToStart, findFreePort, repository } from "../support/site-process";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

let folder: string;

beforeAll(async () => {
  folder = await makeTemporaryFolder("refusals");
});
afterAll(() => removeTemporaryFolder(folder));

/** One sentence (a colon may lead to what to do), on one line, without a stack trace. */
function expectOneSentence({ code, said }: { code: number | null; said: string }, pattern: RegExp): void {
  expect(said).toMatch(pattern);
  expect(said.split("\n")).toHaveLength(1);
  expect(said).toMatch(/[.]$/);
  expect(code).toBe(1);
}

describe("npm start refuses in one sentence", () => {
  it("a port that is taken", async () => {
    const port = await findFreePort();
    const other = createServer().listen(port);
    const result = await failToStart({ PORT: String(port), DATA_DIR: join(folder, "unused") });
    other.close();
    expectOneSentence(result, new RegExp(`Port ${port} is already in use: .*PORT=${port + 1} npm start`));
  });

  it.each(["abc", "0", "70000", "30.5"])("the port %s", async (port) => {
    expectOneSentence(await failToStart({ PORT: port }), /PORT is ".*", which is not a port: set it to/);
  });

  it.each([
    "not an address",
    "mysql://localhost/x",
    "postgresql://localhost",
    "postgres://user:geheim@:x/db",
  ])("the DATABASE_URL %s", async (url) => {
    const result = await failToStart({ DATABASE_URL: url });
    expectOneSentence(result, /DATABASE_URL is not the address of a PostgreSQL database: write it like/);
    expect(result.said).not.toContain("geheim");
  });

  it.each([
    [{ DATABASE_URL: "postgresql://user@localhost/db" }, /never touches a database of your own/],
    [{ BIND_ADDRESS: "0.0.0.0" }, /stays on this computer/],
    [{ DEMO: "please" }, /DEMO is "please"/],
  ])("a demonstration with %o", async (settings, words) => {
    expectOneSentence(await failToStart({ DEMO: "yes", ...settings }), words);
  });

  it("a list of proxies that is none", async () => {
    const result = await failToStart({ TRUSTED_PROXIES: "my-proxy", DATA_DIR: join(folder, "proxies") });
    expectOneSentence(result, /TRUSTED_PROXIES is "my-proxy", which is not a list/);
  });

  it("a limit that is no number", async () => {
    const result = await failToStart({ API_REQUESTS_PER_MINUTE: "many", DATA_DIR: join(folder, "limit") });
    expectOneSentence(result, /The setting API_REQUESTS_PER_MINUTE is wrong: must be a number\.$/);
  });

  it("a database that cannot be reached, within seconds", async () => {
    const url = `postgresql://user:geheim@localhost:${await findFreePort()}/db`;
    const began = Date.now();
    const result = await failToStart({ DATABASE_URL: url });
    expectOneSentence(
      result,
      /The database of DATABASE_URL cannot be reached at localhost:\d+ \(ECONNREFUSED\): start it or correct/,
    );
    expect(result.said).not.toContain("geheim");
    expect(Date.now() - began).toBeLessThan(8_000);
  });

  it("a server that is no PostgreSQL", async () => {
    const port = await findFreePort();
    const other = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.end("220 hello\r\n");
    }).listen(port);
    const result = await failToStart({
      DATABASE_URL: `postgresql://user@localhost:${port}/db`,
      BETTER_AUTH_SECRET: "a-secret-of-the-tests-that-is-long-enough",
    });
    other.close();
    expectOneSentence(result, /The database of DATABASE_URL .*: correct DATABASE_URL/);
  });

  it("a data folder of another major version, and leaves it alone", async () => {
    const dataDir = join(folder, "old");
    await mkdir(join(dataDir, "postgres"), { recursive: true });
    await writeFile(join(dataDir, "postgres/PG_VERSION"), "12\n");
    const result = await failToStart({ DATA_DIR: dataDir });
    expectOneSentence(
      result,
      /made by PostgreSQL 12 and this version runs PostgreSQL 18: start the version that made it/,
    );
    expect(await readFile(join(dataDir, "postgres/PG_VERSION"), "utf8")).toBe("12\n");
  });

  it("a folder that is no data folder, and leaves it alone", async () => {
    const dataDir = join(folder, "strange");
    await mkdir(join(dataDir, "postgres"), { recursive: true });
    await writeFile(join(dataDir, "postgres/mine.txt"), "mine");
    await writeFile(join(dataDir, "postgres-password"), "secret");
    expectOneSentence(await failToStart({ DATA_DIR: dataDir }), /is not a PostgreSQL data folder/);
    expect(await readFile(join(dataDir, "postgres/mine.txt"), "utf8")).toBe("mine");
  });

  it("a data folder that cannot be made", async () => {
    await writeFile(join(folder, "a-file"), "");
    expectOneSentence(
      await failToStart({ DATA_DIR: join(folder, "a-file/data") }),
      /The data folder .* cannot be used because .* is a file/,
    );
  });

  it.skipIf(process.platform !== "linux")("a data folder that cannot be written", async () => {
    expectOneSentence(
      await failToStart({ DATA_DIR: "/sys/common-ground" }),
      /The data folder .* cannot be (made|written)/,
    );
  });

  it("a shipped data file that is damaged, naming file and line", async () => {
    const shipped = join(folder, "shipped");
    await cp(join(repository, "prisma/data"), shipped, { recursive: true });
    const lines = (await readFile(join(shipped, "1-founding-documents/items.jsonl"), "utf8")).split("\n");
    await writeFile(
      join(shipped, "1-founding-documents/items.jsonl"),
      ["{ torn", ...lines.slice(1)].join("\n"),
    );
    const result = await failToStart({ DATA_DIR: join(folder, "fresh"), SHIPPED_DATA_DIR: shipped });
    expectOneSentence(result, /items\.jsonl.*line 1\b/);
  });

  it("packages that cannot be installed, after showing why", async () => {
    const clone = join(folder, "clone");
    await cp(join(repository, "scripts"), join(clone, "scripts"), { recursive: true });
    for (const name of ["package.json", "package-lock.json"])
      await cp(join(repository, name), join(clone, name));
    const npm = join(folder, "npm-cli.js");
    await writeFile(npm, 'console.error("npm error: the registry is away"); process.exit(1);');
    const { code, said } = await failToStart({ npm_execpath: npm }, clone);
    expect(code).toBe(1);
    expect(said).toMatch(
      /^npm error: the registry is away\nThe packages could not be installed: npm ci failed/,
    );
  });
});
