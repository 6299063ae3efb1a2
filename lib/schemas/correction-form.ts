import { z } from "zod";
import { CORRECTION_KINDS } from "@/lib/domain/correction";

export const LONGEST_WORDS = 2000;
export const LONGEST_ADDRESS = 500;
export const LONGEST_CONTACT = 200;
const SHORTEST_WORDS = 15;
const MOST_LINKS = 2;

const line = (most: number, name: string) =>
  z
    .string()
    .trim()
    .max(most, `${name} can have at most ${most} letters.`)
    .regex(/^\P{Cc}*$/u, `${name} must be one line of text.`)
    .transform((text) => (text === "" ? null : text))
    // A field that is not sent at all is an empty one.
    .prefault("");

/** What a reader sends: what is wrong, in words, and if they like where it stands and how to reach them. */
export const CorrectionForm = z.object({
  kind: z.enum(CORRECTION_KINDS, "Please choose what is wrong."),
  words: z
    .string()
    .trim()
    .transform((text) => text.replace(/\r\n?/g, "\n"))
    .pipe(
      z
        .string()
        .min(SHORTEST_WORDS, `Please say in a few words what is wrong (${SHORTEST_WORDS} letters or more).`)
        .max(LONGEST_WORDS, `Your words can have at most ${LONGEST_WORDS} letters.`)
        .regex(/^[\P{Cc}\n\t]*$/u, "Your words hold a character that is not text.")
        .refine(
          (text) => (text.match(/https?:|www\./gi) ?? []).length <= MOST_LINKS,
          `Your words can hold at most ${MOST_LINKS} addresses; the best one belongs in the field below them.`,
        ),
    )
    .prefault(""),
  sourceUrl: line(LONGEST_ADDRESS, "The address of a source").refine(
    (text) => text === null || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    "The address of a source must begin with https:// or http://.",
  ),
  contact: line(LONGEST_CONTACT, "How to reach you"),
});

export type CorrectionForm = z.infer<typeof CorrectionForm>;
