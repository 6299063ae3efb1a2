import { setTimeout as wait } from "node:timers/promises";
import type { Staff } from "./whole-staff";

// The form of a correction takes nothing that comes quicker than this.
const PATIENCE_MS = 3_100;

/** Ids of what the doors below a folder need to be there, by the folder. */
export type Begun = Readonly<Record<"imports" | "codings" | "corrections", string>>;

/** Stages an import, asks for a second coding, and suggests a correction. */
export async function beginEverything(staff: Staff): Promise<Begun> {
  return {
    imports: await beginImport(staff),
    codings: await beginCoding(staff),
    corrections: await beginCorrection(staff),
  };
}

async function beginImport(staff: Staff): Promise<string> {
  const upload = new FormData();
  upload.set("file", new File(["stakeholder,item\nPAK,border-control\n"], "rows.csv"));
  const staged = await staff.as("editor").ask("/admin/imports/upload", { method: "POST", body: upload });
  return idIn(staged, /imports\/(\d+)\/columns$/);
}

async function beginCoding(staff: Staff): Promise<string> {
  const page = await (await staff.as("reviewer").ask("/admin/codings")).text();
  const coder = /<option value="([^"]+)">Edgar</.exec(page)?.[1] ?? "";
  const asked = await staff.as("reviewer").send("/admin/codings/open", { place: "002", coder });
  return idIn(asked, /codings\/(\d+)/);
}

async function beginCorrection(staff: Staff): Promise<string> {
  const about = "cell.IRN.iskp-attacks-home";
  const page = await (await staff.as("nobody").ask(`/corrections/new?about=${about}`)).text();
  const word = /name="word" value="([^"]+)"/.exec(page)?.[1] ?? "";
  await wait(PATIENCE_MS);
  const words = "The attack was in January.";
  const sent = await staff.as("nobody").send("/corrections/send", { about, word, kind: "date", words });
  idIn(sent, /(\/corrections\/[^?]+)$/);
  const queue = await (await staff.as("reviewer").ask("/admin/corrections")).text();
  return /href="\/admin\/corrections\/(\d+)"/.exec(queue)?.[1] ?? "";
}

function idIn(answer: Response, pattern: RegExp): string {
  const place = answer.headers.get("location") ?? "";
  const id = pattern.exec(place)?.[1];
  if (!id) throw new Error(`Nothing was begun: ${answer.status} ${place}`);
  return id;
}
