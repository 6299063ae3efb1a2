import { readFile } from "node:fs/promises";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, listTables } from "../support/published";

interface Field {
  column: string;
  type: string;
  isList: boolean;
  isOptional: boolean;
  native: string;
}
interface Model {
  table: string;
  fields: Field[];
  keys: string[][];
}

let client: pg.Client;
let models: Model[];
let enums: Map<string, { name: string; values: string[] }>;

beforeAll(async () => {
  client = await connect();
  ({ models, enums } = parseSchema(await readFile("prisma/schema.prisma", "utf8")));
});
afterAll(() => client.end());

function parseSchema(text: string) {
  const blocks = [...text.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, what, name = "", body = ""]) => ({
      what,
      name,
      lines: body
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("//")),
    }),
  );
  const mapOf = (line: string) => /@map\("([^"]+)"\)/.exec(line)?.[1];
  const enums = new Map(
    blocks
      .filter(({ what }) => what === "enum")
      .map(({ name, lines }) => {
        const values = lines.filter((line) => !line.startsWith("@@")).map((line) => mapOf(line) ?? line);
        return [name, { name: lines.map(mapOf).at(-1) ?? name, values }];
      }),
  );
  const names = new Set(blocks.filter(({ what }) => what === "model").map(({ name }) => name));
  const models = blocks
    .filter(({ what }) => what === "model")
    .map(({ name, lines }): Model => {
      const columns = new Map<string, string>();
      const keys: string[][] = [];
      const fields = lines.flatMap((line): Field[] => {
        const [, field = "", type = "", mark = ""] =
          /^(\w+)\s+(Unsupported\("\w+"\)|\w+)(\[\]|\?)?/.exec(line) ?? [];
        if (field === "" || names.has(type)) return [];
        const column = mapOf(line) ?? field;
        columns.set(field, column);
        if (/@id\b/.test(line)) keys.push([column]);
        return [
          {
            column,
            type,
            isList: mark === "[]",
            isOptional: mark === "?",
            native: /@db\.(\w+)/.exec(line)?.[1] ?? "",
          },
        ];
      });
      for (const line of lines) {
        const list = /^@@(?:id|unique)\(\[([^\]]+)\]/.exec(line)?.[1];
        if (list) keys.push(list.split(",").map((field) => columns.get(field.trim()) ?? field.trim()));
      }
      return { table: lines.filter((line) => line.startsWith("@@map")).map(mapOf)[0] ?? name, fields, keys };
    });
  return { models, enums };
}

/** What information_schema calls the type of a field. */
function typeInDatabase({ type, native, isList }: Field): string {
  if (isList) return `_${typeInDatabase({ column: "", type, native, isList: false, isOptional: false })}`;
  if (type.startsWith("Unsupported")) return type.slice('Unsupported("'.length, -2);
  if (native === "Date") return "date";
  if (native === "Timestamptz") return "timestamptz";
  return (
    { String: "text", Int: "int4", BigInt: "int8", Boolean: "bool", Json: "jsonb" }[type] ??
    enums.get(type)?.name ??
    `unknown ${type}`
  );
}

describe("prisma/schema.prisma and the database", () => {
  it("know the same tables", async () => {
    expect(models.map(({ table }) => table).sort()).toEqual(await listTables(client));
    expect(models.length).toBeGreaterThanOrEqual(13);
  });

  it("know the same columns of each, of the same type, and optional in both or in neither", async () => {
    for (const { table, fields } of models) {
      const { rows } = await client.query<{ column: string; type: string; isOptional: boolean }>(
        `SELECT column_name AS column, udt_name AS type, is_nullable = 'YES' AS "isOptional"
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
        [table],
      );
      const described = fields.map((field) => ({
        column: field.column,
        type: typeInDatabase(field),
        isOptional: field.isOptional,
      }));
      const byColumn = (a: { column: string }, b: { column: string }) => a.column.localeCompare(b.column);
      expect(described.sort(byColumn), table).toEqual(rows.sort(byColumn));
    }
  });

  it("know the same words of each vocabulary, in the same order", async () => {
    const { rows } = await client.query<{ name: string; values: string[] }>(
      `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
       FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname ORDER BY 1`,
    );
    expect([...enums.values()].sort((a, b) => a.name.localeCompare(b.name))).toEqual(rows);
  });

  it("agree on what is unique", async () => {
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `SELECT i.indrelid::regclass::text AS table,
              array(SELECT a.attname::text FROM unnest(i.indkey::int[]) WITH ORDINALITY k(n, o)
                    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n ORDER BY o) AS columns
       FROM pg_index i WHERE i.indisunique AND i.indpred IS NULL`,
    );
    const unique = new Set(
      rows.map(({ table, columns }) => `${table.replaceAll('"', "")} ${columns.join()}`),
    );
    for (const { table, keys } of models) {
      for (const key of keys) expect(unique, table).toContain(`${table} ${key.join()}`);
    }
  });
});

describe("the domain's word lists", () => {
  it("are the database's, in the same order", async () => {
    const words = await import("@/lib/domain/vocabulary");
    const { ROLES, CHANGESET_KINDS, CHANGESET_STATES, CODING_STATES } = await import(
      "@/lib/domain/editorial"
    );
    expect(enums.get("Role")?.values).toEqual(ROLES);
    expect(enums.get("ChangesetKind")?.values).toEqual(CHANGESET_KINDS);
    expect(enums.get("ChangesetState")?.values).toEqual(CHANGESET_STATES);
    const { IMPORT_STATES } = await import("@/lib/domain/imports");
    expect(enums.get("ImportState")?.values).toEqual(IMPORT_STATES);
    expect(enums.get("CodingState")?.values).toEqual(CODING_STATES);
    const { CORRECTION_KINDS, CORRECTION_STATES } = await import("@/lib/domain/correction");
    expect(enums.get("CorrectionKind")?.values).toEqual(CORRECTION_KINDS);
    expect(enums.get("CorrectionState")?.values).toEqual(CORRECTION_STATES);
    const valuesOf = (name: string) => enums.get(name)?.values;
    expect(valuesOf("ItemKind")).toEqual(words.ITEM_KINDS);
    expect(valuesOf("Stance")).toEqual(words.STANCES);
    expect(valuesOf("Salience")).toEqual(words.SALIENCES);
    expect(valuesOf("Basis")).toEqual(words.BASES);
    expect(valuesOf("StakeholderKind")).toEqual(words.STAKEHOLDER_KINDS);
    expect(valuesOf("MemberRole")).toEqual(words.MEMBER_ROLES);
    expect(valuesOf("SourceKind")).toEqual(words.SOURCE_KINDS);
    expect(valuesOf("WrittenPrecision")).toEqual(words.WRITTEN_PRECISIONS);
    expect(valuesOf("SourceExtent")).toEqual(words.SOURCE_EXTENTS);
  });
});
