import { z } from "zod";

export interface DescribedField {
  name: string;
  /** “text”, “number”, “list of texts”, or the words it can be. */
  type: string;
  description: string;
}

interface Node {
  type?: string | string[];
  enum?: readonly unknown[];
  const?: unknown;
  items?: Node;
  anyOf?: readonly Node[];
  pattern?: string;
  description?: string;
  properties?: Record<string, Node>;
}

const DAY = "^\\d{4}-\\d{2}-\\d{2}$";

/** A schema's fields in a reader's words. */
export function describeFields(schema: z.ZodObject): DescribedField[] {
  const { properties = {} } = z.toJSONSchema(schema) as Node;
  return Object.entries(properties).map(([name, node]) => {
    const description = describe(node);
    // Words that the explanation goes through one by one need not be listed again.
    const isTold = node.enum?.every((word) => description.includes(String(word))) ?? false;
    return { name, type: isTold ? "text" : nameType(node), description };
  });
}

/** What kind of value stands there. */
export function nameType(node: Node): string {
  if (node.anyOf) {
    const parts = node.anyOf.map(nameType);
    return parts.join(" or ");
  }
  if (node.enum) return node.enum.join(", ");
  if (Array.isArray(node.type)) return node.type.map((type) => nameType({ ...node, type })).join(" or ");
  if (node.type === "array")
    return node.items?.enum
      ? `some of ${node.items.enum.join(", ")}`
      : `list of ${nameType(node.items ?? {})}s`;
  if (node.type === "integer") return "number";
  if (node.type === "boolean") return "true or false";
  if (node.type === "string") return node.pattern === DAY ? "day" : "text";
  return node.type ?? "object";
}

function describe({ description, anyOf, items }: Node): string {
  const inner = anyOf?.find((part) => part.description)?.description ?? items?.description;
  return description ?? inner ?? "";
}
