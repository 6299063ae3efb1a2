import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { getLinesAt } from "@/lib/db/queries/living-record";
import { listShippedRevisions } from "@/lib/db/queries/shipped-history";
import { ENTITIES, type Entity } from "@/lib/domain/editorial";
import { makeLines, stakeholderLine } from "../support/data-set";
import { begin, publishIt, save } from "../support/editing";
import { addPerson } from "../support/editors";
import { connect, publish } from "../support/published";

beforeAll(async () => {
  const client = await connect();
  await publish(client, makeLines());
  const [first, ...others] = makeLines().stakeholders;
  await publish(client, {
    ...makeLines({ notApplicable: [] }),
    stakeholders: [stakeholderLine(first?.code ?? "", { note: "Another note" }), ...others],
  });
  const [ann, rob] = [await addPerson(client, "ann", "editor"), await addPerson(client, "rob", "reviewer")];
  const at = await begin(ann, "stakeholder", "PAK");
  await save(ann, at, { note: "By an editor" });
  await publishIt(ann, rob, at.changeset);
  await client.end();
});
afterAll(() => db().$disconnect());

describe("what shipped releases did to a record", () => {
  const releasesOf = async (entity: Entity, key: string) =>
    (await listShippedRevisions(entity, key)).map(({ release }) => release);

  it("is its beginning, each change and its end, and nothing of what editors did", async () => {
    expect(await releasesOf("stakeholder", "IND")).toEqual([2, 1]);
    expect(await releasesOf("stakeholder", "PAK")).toEqual([1]);
    const [gone = ""] = (await getLinesAt(1)).not_applicable.keys();
    expect(await releasesOf("not_applicable", gone)).toEqual([2, 1]);
    expect(await releasesOf("stakeholder", "XXX")).toEqual([]);
  });

  it("is found for every kind of record that a release holds", async () => {
    const lines = await getLinesAt(1);
    for (const entity of ENTITIES)
      for (const key of lines[entity].keys())
        expect((await releasesOf(entity, key)).at(-1), `${entity} ${key}`).toBe(1);
    expect(await releasesOf("chart", "Ab12Cd34")).toEqual([]);
  });
});
