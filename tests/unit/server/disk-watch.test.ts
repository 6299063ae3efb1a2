import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { DiskWatch } from "@/lib/server/disk-watch";
import { refuseWrite } from "@/lib/server/refuse-write";

const MB = 2 ** 20;

function watch(free: () => number | Error) {
  const said: string[] = [];
  const freeBytes = async () => {
    const now = free();
    if (now instanceof Error) throw now;
    return now;
  };
  const held: string[] = [];
  const ballast = { hold: async () => void held.push("hold"), giveUp: async () => void held.push("give up") };
  const say = (sentence: string) => said.push(sentence);
  return { said, held, disk: new DiskWatch({ folder: "here", floor: 100 * MB, say, freeBytes, ballast }) };
}

describe("the watch over the disk", () => {
  it("ends writing below the floor, says so once, and lets it go on when there is room to spare", async () => {
    let free: number | Error = 101 * MB;
    const { disk, said } = watch(() => free);
    const lowAt = async (now: number | Error) => {
      free = now;
      await disk.look();
      return disk.isLow;
    };
    expect(await lowAt(101 * MB)).toBe(false);
    expect(await lowAt(99 * MB)).toBe(true);
    expect(await lowAt(5 * MB)).toBe(true);
    expect(await lowAt(new Error("ENOENT"))).toBe(true);
    // Just above the floor is not enough, or it would change with every save.
    expect(await lowAt(105 * MB)).toBe(true);
    expect(await lowAt(111 * MB)).toBe(false);
    expect(said).toEqual([
      expect.stringMatching(/^The disk of the database has only 99 MB left: nothing is saved any more/),
      expect.stringMatching(/^The disk of the database has 111 MB again: saving goes on\.$/),
    ]);
  });

  it("gives its ballast up for the last bytes only, and takes it again when there is plenty", async () => {
    let free = 200 * MB;
    const { disk, held } = watch(() => free);
    for (const now of [200, 99, 9, 7, 50, 112, 130]) {
      free = now * MB;
      await disk.look();
      held.push(`${now}`);
    }
    expect(held).toEqual(["hold", "200", "99", "9", "give up", "7", "50", "112", "hold", "130"]);
  });

  it("has nothing to watch when the database is elsewhere", async () => {
    const freeBytes = async () => 0;
    const disk = new DiskWatch({ folder: null, floor: 1, say: () => undefined, freeBytes, ballast: null });
    await disk.start();
    expect(disk.isLow).toBe(false);
  });
});

describe("what would be written on a disk that is nearly full", () => {
  it("is refused in one sentence; reading and coming in go on, and the workshop is told", async () => {
    const disk = { isLow: true };
    let seen: IncomingHttpHeaders = {};
    const server = createServer((req, res) => {
      if (refuseWrite(req, res, disk)) return;
      seen = { ...req.headers };
      res.end("let through");
    }).listen(0);
    await once(server, "listening");
    const address = server.address();
    const url = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
    const save = (path: string, accept: string) =>
      fetch(url + path, { method: "POST", headers: { accept }, body: "x".repeat(100_000) });
    try {
      const page = await save("/admin/changesets/1/changes/2/save", "text/html");
      expect(page.status).toBe(503);
      expect(page.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(await page.text()).toContain("The disk of the database is nearly full.");
      expect((await save("/admin/people/invite", "application/json")).status).toBe(503);
      for (const path of ["/sign-in/password", "/sign-out"])
        expect(await (await save(path, "text/html")).text()).toBe("let through");
      expect(await (await fetch(`${url}/admin`)).text()).toBe("let through");
      expect(seen["x-disk-is-low"]).toBe("yes");
      disk.isLow = false;
      // Nobody else may say so.
      await fetch(`${url}/admin`, { headers: { "x-disk-is-low": "yes" } });
      expect(seen["x-disk-is-low"]).toBeUndefined();
      expect(await (await save("/admin/people/invite", "text/html")).text()).toBe("let through");
    } finally {
      server.close();
    }
  });
});
