import { z } from "zod";
import { ApiProblem } from "./answers";
import { ENDPOINTS, type Endpoint } from "./endpoints";
import { isList } from "./parse-query";
import { apiShapes } from "./words";

type Json = Record<string, unknown>;

export interface OpenApiDocument {
  openapi: "3.1.1";
  info: Json;
  servers: Json[];
  tags: Json[];
  paths: Record<string, { get: Json }>;
  components: { schemas: Record<string, Json>; responses: Json };
}

const REF = "#/components/schemas/";

/** The OpenAPI 3.1 document of the read API, made of the very schemas that parse its questions and answers. */
export function buildOpenApi(root: string): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: {
      title: "Common Ground: read API",
      version: "1.0.0",
      description:
        "Who wants what against ISIS-K: stakeholders, items, sources, positions and evidence at a numbered release that never changes. Own words (official), deeds (conduct) and what others say or ask (analyst) are kept apart; silence is never opposition and never a zero. Fields may be added to version 1, never taken away or given another meaning.",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    },
    servers: [{ url: root }],
    tags: [{ name: "lists" }, { name: "files" }],
    paths: Object.fromEntries(
      ENDPOINTS.map((endpoint) => [
        endpoint.path === "" ? "/" : endpoint.path,
        { get: operationOf(endpoint) },
      ]),
    ),
    components: { schemas: schemasOf(), responses: { Problem: problemResponse() } },
  };
}

function operationOf({ id, path, title, summary, query, answer }: Endpoint): Json {
  const isFile = typeof answer === "string";
  const content = isFile
    ? { [answer]: { schema: { type: "string" } } }
    : { "application/json": { schema: { $ref: REF + idOf(answer) } } };
  const problems = ["400", "404", "429", "503"].filter((status) => status !== "404" || path.includes("{"));
  return {
    operationId: id,
    summary: title,
    description: summary,
    tags: [isFile ? "files" : "lists"],
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: { description: "The answer.", content },
      304: { description: "What was named in If-None-Match is still right." },
      ...Object.fromEntries(problems.map((status) => [status, { $ref: "#/components/responses/Problem" }])),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: PATH_WORDS[name],
    schema: name === "release" ? { type: "string", pattern: "^(latest|[1-9]\\d*)$" } : { type: "string" },
  }));
}

const PATH_WORDS: Record<string, string> = {
  release: "A release by its number, or “latest”.",
  stakeholder: "A stakeholder's code, such as PAK.",
  item: "An item's code, such as intelligence-sharing.",
  source: "A source's id, such as 002.",
  position: "A position's key.",
  evidence: "A passage's id.",
  chart: "A chart's id.",
  a: "A stakeholder's code, with a date after an @ where an earlier day is meant: PAK@2021.",
  b: "Another stakeholder, or the same at another date.",
};

function queryParameters(query: z.ZodObject): Json[] {
  return describeQuery(query).map(({ name, description, isMany, schema }) => ({
    name,
    in: "query",
    required: false,
    description,
    ...(isMany && { style: "form", explode: false }),
    schema,
  }));
}

export interface DescribedParameter {
  name: string;
  description: string;
  isMany: boolean;
  schema: Json;
}

/** A query's parameters in words and as JSON Schema. */
export function describeQuery(query: z.ZodObject): DescribedParameter[] {
  const { properties = {} } = plainSchema(query);
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Json & { description?: string };
    const field = query.shape[name];
    return { name, description: description ?? "", isMany: field !== undefined && isList(field), schema };
  });
}

/** Every named shape; a $ref takes the place of each inside the others. */
function schemasOf(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(apiShapes, { uri: (id) => REF + id });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, openTo(schema) as Json] as const),
  );
}

function plainSchema(schema: z.ZodType): Json & { properties?: Record<string, Json> } {
  return openTo(z.toJSONSchema(schema)) as Json & { properties?: Record<string, Json> };
}

// Fields may be added in time, so the document does not forbid them; ids and dialect it states once for all.
function openTo(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(openTo);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(
    ([name, value]) =>
      !(name === "$schema" || name === "$id" || (name === "additionalProperties" && value === false)) &&
      !((name === "maximum" || name === "minimum") && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, openTo(value)]));
}

function problemResponse(): Json {
  return {
    description: "What is wrong, and with which parameter.",
    headers: { "Retry-After": { description: "Seconds to wait (429, 503).", schema: { type: "integer" } } },
    content: { "application/problem+json": { schema: { $ref: REF + idOf(ApiProblem) } } },
  };
}

function idOf(schema: z.ZodType): string {
  const id = apiShapes.get(schema)?.id;
  if (id === undefined) throw new Error("An answer of the API has no name: register it in apiShapes.");
  return id;
}
