import { PlainFailure } from "./plain-exit.mjs";

const OWN = ["localhost", "127.0.0.1", "::1"];

/** A demonstration prints a ready sign-in, so it stays on this computer and away from anybody's own database. */
export function preflightDemo({ isDev }) {
  const demo = process.env.DEMO ?? "";
  if (demo === "") return;
  if (demo !== "yes")
    throw new PlainFailure(`DEMO is "${demo}": set it to yes for a demonstration, or unset it.`);
  if (process.env.DATABASE_URL)
    throw new PlainFailure(
      "A demonstration never touches a database of your own: unset DEMO or DATABASE_URL, then try again.",
    );
  if (isDev) throw new PlainFailure("A demonstration runs with npm start: unset DEMO, then try again.");
  process.env.BIND_ADDRESS ||= "localhost";
  if (!OWN.includes(process.env.BIND_ADDRESS))
    throw new PlainFailure(
      `A demonstration stays on this computer: unset DEMO, or set BIND_ADDRESS to localhost instead of ${process.env.BIND_ADDRESS}.`,
    );
}
