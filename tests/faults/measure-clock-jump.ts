import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { repository } from "../support/site-process";
import type { FaultFigure } from "./fault-figure";
import { ask, databaseUrl } from "./processes";
import { compareSavers, isAuditWhole, makeSavers, type Saver, saveAway } from "./saver";
import { openWorkshop, signIn, type WorkshopSite } from "./workshop-site";

const HOUR_MS = 3_600_000;
/** Where the clock stands after each jump, in hours from the right time: on, back, back again, and right again. */
const STANDS = [3, 0, -3, 0];

// In the database now() and clock_timestamp() are found in a schema of the bench's own before PostgreSQL's. What the
// tables took as their default long ago is pointed there as well.
const SHIFTED_DATABASE = `
  CREATE SCHEMA shifted;
  CREATE TABLE shifted.jump (by interval NOT NULL);
  INSERT INTO shifted.jump VALUES ('0');
  CREATE FUNCTION shifted.now() RETURNS timestamptz STABLE LANGUAGE sql
    AS 'SELECT pg_catalog.now() + (SELECT by FROM shifted.jump)';
  CREATE FUNCTION shifted.clock_timestamp() RETURNS timestamptz VOLATILE LANGUAGE sql
    AS 'SELECT pg_catalog.clock_timestamp() + (SELECT by FROM shifted.jump)';
  ALTER DATABASE common_ground SET search_path = public, shifted, pg_catalog;
  DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT adrelid::regclass AS place, attname FROM pg_attrdef d JOIN pg_attribute a
      ON a.attrelid = adrelid AND a.attnum = adnum WHERE pg_get_expr(adbin, adrelid) = 'now()' LOOP
      EXECUTE format('ALTER TABLE %s ALTER %I SET DEFAULT shifted.now()', one.place, one.attname);
    END LOOP;
  END $$`;

interface Tally {
  saves: number;
  signedOut: number;
  wrong: string[];
}

/** The clock of the machine jumps, for the site and for the database at once, while somebody is signed in and saves. */
export async function measureClockJump(): Promise<FaultFigure> {
  const workshop = await openWorkshop({
    NODE_OPTIONS: `--import=${pathToFileURL(join(repository, "tests/faults/shifted-clock.mjs")).href}`,
  });
  try {
    const [saver] = await makeSavers(workshop, 1);
    if (!saver) throw new Error("Nobody saves.");
    await ask(databaseUrl(workshop.dataDir), SHIFTED_DATABASE);
    await workshop.site.stop();
    await workshop.restart();
    const tally: Tally = { saves: await saveOnce(workshop, saver), signedOut: 0, wrong: [] };
    if (tally.saves !== 1) tally.wrong.push("no save before the jumps");
    for (const hours of STANDS) await jump(workshop, { saver, hours, tally });
    const { lost, half } = await compareSavers(workshop.dataDir, [saver]);
    const [order] = await ask<{ disorder: number }>(
      databaseUrl(workshop.dataDir),
      "SELECT count(*)::int AS disorder FROM (SELECT at < lag(at) OVER (ORDER BY seq) AS is_older FROM audit) x WHERE is_older",
    );
    const isWhole = (await isAuditWhole(workshop.dataDir)) && order?.disorder === 0;
    const isRight = tally.wrong.length === 0 && tally.signedOut === STANDS.length;
    return {
      fault: `the machine’s clock jumps three hours on, back, three hours back, and right again`,
      promise:
        "pages answer, nothing is lost, the account stays in order, and no session outlives its limit: sign in again",
      measured: `${tally.saves} acknowledged, ${lost} lost, ${half} half; the account ${isWhole ? "holds, in order" : "is NOT in order"}; ${tally.signedOut} of ${STANDS.length} jumps ended the session, ${isRight ? "and everybody could sign in again" : tally.wrong.join(", ")}`,
      holds: lost + half === 0 && isWhole && isRight,
    };
  } finally {
    await workshop.close();
  }
}

async function jump(
  workshop: WorkshopSite,
  { saver, hours, tally }: { saver: Saver; hours: number; tally: Tally },
): Promise<void> {
  writeFileSync(workshop.clockFile, String(hours * HOUR_MS));
  await ask(databaseUrl(workshop.dataDir), "UPDATE shifted.jump SET by = make_interval(hours => $1)", [
    hours,
  ]);
  await wait(1_500);
  const { address } = workshop.site;
  for (const path of ["/", `/search?q=clock${hours}`]) {
    const { status } = await fetch(address + path);
    if (status !== 200) tally.wrong.push(`${path} ${status} at ${hours} h`);
  }
  if ((await saveOnce(workshop, saver)) === 0) tally.signedOut++;
  saver.worker = await signIn(address, saver.worker);
  const saved = await saveOnce(workshop, saver);
  tally.saves += saved;
  if (hours > 0) await proveShifted(workshop.dataDir, hours);
  if (saved === 0) tally.wrong.push(`no save after signing in at ${hours} h`);
}

/** Both clocks were moved, or the measure would mean nothing: the site sets when a session ends, the database the rest. */
async function proveShifted(dataDir: string, hours: number): Promise<void> {
  const [found] = await ask<{ site: boolean; database: boolean }>(
    databaseUrl(dataDir),
    `SELECT (SELECT max(expires_at) FROM auth_session) > pg_catalog.now() + make_interval(hours => 12 + $1 - 1) AS site,
            (SELECT max(at) FROM audit) > pg_catalog.now() + make_interval(hours => $1 - 1) AS database`,
    [hours],
  );
  if (!found?.site || !found.database) throw new Error(`The clocks did not jump: ${JSON.stringify(found)}.`);
}

async function saveOnce({ site }: WorkshopSite, saver: Saver): Promise<number> {
  const stop = new AbortController();
  const saved = saveAway(site.address, saver, stop.signal);
  stop.abort();
  return saved;
}
