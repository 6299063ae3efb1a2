import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OpenApiDocument } from "@/lib/schemas/api/openapi";

type Json = Record<string, unknown>;

/** Judges answers by the published OpenAPI document, and by nothing else; fields it does not name are faults. */
export class ApiContract {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #byPattern: { pattern: RegExp; operation: Json }[];

  constructor(document: OpenApiDocument) {
    this.#ajv.addSchema(withoutRoom(document) as Json, "openapi");
    this.#byPattern = Object.entries(document.paths).map(([path, { get }]) => ({
      pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
      operation: get,
    }));
  }

  /** Everything in which an answer differs from what the document promises for its address. */
  faultsOf({
    path,
    status,
    type,
    body,
  }: {
    path: string;
    status: number;
    type: string;
    body: unknown;
  }): string[] {
    const name = status === 200 ? this.#answerName(path, type) : "#/components/schemas/Problem";
    if (name === undefined) return [`the document promises no ${type} at ${path}`];
    const validate = this.#ajv.getSchema(`openapi${name}`) as ValidateFunction | undefined;
    if (!validate) return [`the document holds no ${name}`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`.slice(0, 200),
    );
  }

  #answerName(path: string, type: string): string | undefined {
    const [bare = ""] = path.split("?");
    const known = this.#byPattern.find(({ pattern }) => pattern.test(bare === "" ? "/" : bare));
    const responses = known?.operation.responses as Record<string, { content?: Json }> | undefined;
    const content = responses?.["200"]?.content?.[type] as { schema?: { $ref?: string } } | undefined;
    return content?.schema?.$ref;
  }
}

// The document leaves room for fields to come; whoever writes the API today must have named them all.
function withoutRoom(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutRoom);
  if (typeof node !== "object" || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withoutRoom(value)]));
  const isShape = copy.type === "object" && typeof copy.properties === "object";
  return isShape ? { ...copy, additionalProperties: false } : copy;
}
