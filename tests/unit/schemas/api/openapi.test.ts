import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { apiRoutes } from "@/lib/routes";
import { describeFields } from "@/lib/schemas/api/describe-fields";
import { ENDPOINTS } from "@/lib/schemas/api/endpoints";
import { ApiEvidence, ApiPosition, ApiSource, ApiStakeholder } from "@/lib/schemas/api/objects";
import { buildOpenApi } from "@/lib/schemas/api/openapi";
import { parseQuery } from "@/lib/schemas/api/parse-query";

const document = buildOpenApi(apiRoutes.root);

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate({ ...document });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it("refers to nothing that it does not hold", () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(named.length).toBeGreaterThan(50);
    const components: Record<string, Record<string, unknown>> = document.components;
    for (const [, group = "", name = ""] of named)
      expect(Object.keys(components[group] ?? {})).toContain(name);
  });

  it("describes every address once, with every parameter in words", () => {
    expect(Object.keys(document.paths)).toHaveLength(ENDPOINTS.length);
    expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length);
    for (const { get } of Object.values(document.paths)) {
      for (const parameter of get.parameters as { name: string; description: string }[])
        expect(parameter.description, parameter.name).toMatch(/\w/);
    }
  });

  it("gives examples that its own rules accept", () => {
    for (const { example, query, path } of ENDPOINTS) {
      if (example === null) continue;
      const [address = "", search = ""] = example.split("?");
      const pattern = path.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.");
      expect(address).toMatch(new RegExp(`^${pattern}$`));
      parseQuery(new URLSearchParams(search), query);
    }
  });

  it("leaves room for fields to come", () => {
    expect(JSON.stringify(document)).not.toContain('"additionalProperties":false');
  });
});

describe("the fields, for readers", () => {
  it("all have a type in words, and those that need it an explanation", () => {
    for (const schema of [ApiPosition, ApiEvidence, ApiSource, ApiStakeholder]) {
      const fields = describeFields(schema);
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(schema.shape));
      for (const { name, type } of fields) expect(type, name).toMatch(/^[\w -]/);
    }
    const byName = new Map(describeFields(ApiPosition).map((field) => [field.name, field]));
    expect(byName.get("basis")?.type).toBe("text");
    expect(byName.get("kind")?.type).toBe("mechanism, threat, interest, obstacle");
    expect(byName.get("condition")?.type).toBe("text or null");
    expect(byName.get("blocks")?.type).toBe("list of texts");
    expect(byName.get("value")?.description).toMatch(/somebody else's wish/);
  });
});
