import { z } from "zod";
import { apiShapes, Basis, Day, ItemCode, Links, PublicId, SomeDate, StakeholderCode, Value } from "./words";

/** Two stakeholders beside each other: counted only where both have a word of their own. */

const Agreement = z
  .object({
    shared: z.int().describe("Mechanisms on which both have a word. Silence of either leaves one out."),
    same: z.int(),
    near: z.int(),
    opposed: z.int(),
    distance: z
      .int()
      .describe("Steps apart on the scale opposes, conditional, supports or practises, added up."),
    share: z
      .number()
      .nullable()
      .describe(
        "Agreement: shared less half the distance, over shared; 0 to 1. Null where fewer than three are shared, which is too few.",
      ),
  })
  .register(apiShapes, { id: "Agreement" });

export const ApiPair = z
  .object({ a: StakeholderCode, b: StakeholderCode, agreement: Agreement, links: Links })
  .register(apiShapes, { id: "Pair" });

const PairSide = z
  .object({
    stakeholder: StakeholderCode,
    date: SomeDate.nullable().describe("The side's own date, where the address gives one (PAK@2021)."),
    asOf: Day,
    exists: z.boolean().describe("False for an authority that had not come into being by the day."),
    sources: z.int().describe("Sources written by the day and searched for it."),
  })
  .register(apiShapes, { id: "PairSide" });

const OwnWord = z
  .object({ basis: Basis, value: Value, newest: Day, statements: z.int() })
  .describe("The one mark that speaks for a side: its words, else its deeds.")
  .register(apiShapes, { id: "OwnWord" });

const evidence = z
  .object({ a: z.array(PublicId), b: z.array(PublicId) })
  .describe("The evidence on each side, on the layers asked for.");

const Side = z.enum(["a", "b"]);

const SharedItem = z
  .object({ item: ItemCode, a: OwnWord, b: OwnWord, evidence })
  .register(apiShapes, { id: "SharedItem" });

export const ApiPairDetail = z
  .object({
    a: PairSide,
    b: PairSide,
    layers: z.array(Basis),
    agreement: Agreement,
    stances: z
      .array(
        SharedItem.extend({ distance: z.int(), closeness: z.enum(["same", "near", "opposed"]) }).register(
          apiShapes,
          { id: "ComparedStance" },
        ),
      )
      .describe("The mechanisms behind the agreement, most divergent first."),
    gaps: z
      .array(z.object({ item: ItemCode, on: Side }))
      .describe("Where a side's own words and deeds point in opposite ways."),
    threats: z.array(SharedItem).describe("Threats that both name."),
    interests: z.array(SharedItem).describe("Interests that both name."),
    asks: z
      .array(
        z.object({
          item: ItemCode,
          of: Side,
          calledOn: z.object({ callers: z.int(), newest: Day }),
          answer: OwnWord.nullable().describe("What the one asked has to say of it itself, if anything."),
          wantedAs: OwnWord,
        }),
      )
      .describe("What others call on one side to do and the other side is itself for."),
    onlyA: z.array(ItemCode).describe("Mechanisms on which a alone has a word: never counted."),
    onlyB: z.array(ItemCode).describe("Mechanisms on which b alone has a word: never counted."),
    links: Links,
  })
  .register(apiShapes, { id: "PairDetail" });

export type ApiPair = z.infer<typeof ApiPair>;
export type ApiPairDetail = z.infer<typeof ApiPairDetail>;
