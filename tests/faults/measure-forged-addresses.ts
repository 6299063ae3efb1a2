import type { FaultFigure } from "./fault-figure";
import { ask, databaseUrl } from "./processes";
import { openWorkshop, post } from "./workshop-site";

const AT_ONCE = 20;

/** Wrong passwords for one account, each with another forged address, on a site that stands behind no proxy. */
export async function measureForgedAddresses(tries: number): Promise<FaultFigure> {
  const workshop = await openWorkshop({ TRUSTED_PROXIES: "" });
  const { admin, site } = workshop;
  try {
    const attempt = (index: number, password: string) => {
      const address = `203.0.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`;
      const forger = { ...admin, cookie: "", address };
      return post(site.address, "/sign-in/password", { email: admin.email, password }, forger);
    };
    for (let index = 0; index < tries; index += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, place) => attempt(index + place, "a wrong password")),
      );
    const [noted] = await ask<{ checked: number }>(
      databaseUrl(workshop.dataDir),
      "SELECT count(*)::int AS checked FROM audit WHERE action = 'fail-sign-in'",
    );
    const checked = noted?.checked ?? 0;
    const right = await attempt(tries, admin.password);
    const isShut = right.headers.getSetCookie().length === 0;
    return {
      fault: `${tries} wrong passwords for one account, each with another forged X-Forwarded-For`,
      promise:
        "at most 10 in 15 minutes are looked at, whatever address they claim; then not even the right one",
      measured: `${checked} looked at; the right password after them ${isShut ? "refused too" : "accepted"}`,
      holds: checked > 0 && checked <= 10 && isShut,
    };
  } finally {
    await workshop.close();
  }
}
