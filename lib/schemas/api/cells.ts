import { z } from "zod";
import { ApiExhibit, ItemFields, StakeholderFields } from "./objects";
import { apiShapes, Basis, Day, ItemCode, Kind, Links, StakeholderCode, Value } from "./words";

/** The computed answers: a cell is what its positions come to within a lens, and is stored nowhere. */

const Mark = z
  .object({
    value: Value,
    newest: Day.describe("The newest day behind the leading value."),
    statements: z.int().describe("Reports of one statement count once."),
  })
  .register(apiShapes, { id: "Mark" });

const ViaGroup = z
  .object({ group: StakeholderCode, name: z.string(), basis: Basis, value: Value })
  .describe("A group's position lent to a member because the reader asked for it (members=apply).")
  .register(apiShapes, { id: "ViaGroup" });

const StatedCell = z
  .object({
    status: z.literal("stated"),
    says: Mark.nullable().describe("Its own words."),
    does: Mark.nullable().describe("What it is reported to do."),
    saidOf: Mark.nullable().describe("What others say of it: apart, and weaker."),
    calledOn: z
      .object({ callers: z.int(), newest: Day })
      .nullable()
      .describe("Others asking it to act: never its own will."),
    contested: z.boolean().describe("Opposing values stand on one basis."),
    saidDoneGap: z.boolean().describe("Its words and its deeds point in opposite ways."),
    positions: z.int(),
    official: z.int().describe("How many of the positions are its own words."),
    statements: z.int(),
    newest: Day,
    isDated: z.boolean().describe("Whether a text gives the newest day."),
    via: z.array(ViaGroup),
  })
  .register(apiShapes, { id: "StatedCell" });

const hidden = z.int().describe("Positions on layers that were not asked for.");

const NotApplicableCell = z
  .object({ status: z.literal("not-applicable"), reason: z.string() })
  .register(apiShapes, { id: "NotApplicableCell" });

const SearchedCell = z
  .object({
    status: z.literal("searched"),
    sources: z.int().describe("Sources searched for the stakeholder; none speaks of the item."),
    inPart: z.int().describe("How many of them were read in part only."),
    until: Day,
    hidden,
    via: z.array(ViaGroup),
  })
  .register(apiShapes, { id: "SearchedCell" });

const UnreadCell = z
  .object({ status: z.literal("unread"), hidden, via: z.array(ViaGroup) })
  .register(apiShapes, { id: "UnreadCell" });

const ApiCell = z
  .discriminatedUnion("status", [StatedCell, NotApplicableCell, SearchedCell, UnreadCell])
  .describe("Silence has three kinds and is never opposition, never a zero.")
  .register(apiShapes, { id: "Cell" });

const MatrixRow = z
  .object({
    stakeholder: StakeholderCode,
    cells: z.array(z.object({ item: ItemCode, cell: ApiCell, links: Links })),
    links: Links,
  })
  .register(apiShapes, { id: "MatrixRow" });

export const ApiMatrix = z
  .object({
    kind: Kind,
    asOf: Day,
    layers: z.array(Basis),
    items: z.array(ItemCode).describe("The columns, in reading order."),
    rows: z.array(MatrixRow),
  })
  .register(apiShapes, { id: "Matrix" });

export const ApiCellDetail = z
  .object({
    stakeholder: StakeholderFields,
    item: ItemFields,
    cell: ApiCell,
    exhibits: z
      .array(ApiExhibit)
      .describe("Own words first, then deeds, then what others say; newest first."),
  })
  .register(apiShapes, { id: "CellDetail" });

export type ApiMatrix = z.infer<typeof ApiMatrix>;
export type ApiCellDetail = z.infer<typeof ApiCellDetail>;
