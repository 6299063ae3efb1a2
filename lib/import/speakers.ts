import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SpeakerLine } from "@/lib/schemas/data-set";
import { type DataSet, type Fault, type Placed, parseLines } from "./data-set";

const LIST = "speakers.jsonl";

/** Reads the authority list: one name for each person and body, with the offices they are named in. */
export async function readSpeakers(
  folder: string,
): Promise<{ speakers: Placed<SpeakerLine>[]; faults: Fault[] }> {
  const content = await readFile(join(folder, LIST), "utf8").catch(() => null);
  if (content === null) return { speakers: [], faults: [{ file: LIST, line: 0, message: "cannot be read" }] };
  const faults: Fault[] = [];
  return { speakers: parseLines({ file: LIST, content, schema: SpeakerLine, faults }), faults };
}

/** One person, one name: every speaker must be on the authority list, in an office it gives. */
export function checkSpeakers({ positions }: DataSet, speakers: readonly Placed<SpeakerLine>[]): Fault[] {
  const byName = new Map(speakers.map(({ value }) => [value.name, value]));
  const nameOf = new Map(speakers.flatMap(({ value }) => value.also.map((other) => [other, value.name])));
  const clashes = speakers
    .filter(({ value }) => value.also.some((other) => byName.has(other)))
    .map(({ value, file, line }) => ({
      file,
      line,
      message: `gives ${value.name} a spelling that is another speaker's name`,
    }));
  const faults = positions.flatMap(({ value, file, line }) =>
    value.evidence.flatMap(({ speaker, speakerRole }) => {
      if (speaker === null) return [];
      const known = byName.get(speaker);
      if (!known) {
        const right = nameOf.get(speaker);
        const hint = right ? `; the list writes ${right}` : "";
        return [{ file, line, message: `speaker “${speaker}” is not on ${LIST}${hint}` }];
      }
      if (speakerRole === null || known.roles.includes(speakerRole)) return [];
      return [{ file, line, message: `${LIST} does not know ${speaker} as “${speakerRole}”` }];
    }),
  );
  return [...clashes, ...faults];
}
