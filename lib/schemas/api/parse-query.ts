import { z } from "zod";
import { AppError } from "@/lib/domain/app-error";
import { nearCodes } from "@/lib/domain/near-codes";
import { shorten } from "../search-params";

/** Reads an address's parameters; whatever is wrong is refused, naming the parameter, and nothing is guessed. */
export function parseQuery<S extends z.ZodObject>(params: URLSearchParams, schema: S): z.output<S> {
  const raw: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    // What every object has, such as toString, is no parameter.
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!field) throw unknownParameter(name, Object.keys(schema.shape));
    const values = params.getAll(name);
    if (isList(field)) raw[name] = splitValues(values);
    else if (values.length > 1) throw invalid(name, `${name} can stand in the address only once`);
    else raw[name] = values[0] ?? "";
  }
  const present = Object.entries(raw).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const result = schema.safeParse(Object.fromEntries(present));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "");
  const given = raw[name];
  const wrong = Array.isArray(given) ? (given[Number(issue?.path[1])] ?? given.join(",")) : given;
  throw invalid(name, `${name} ${issue?.message}, not “${shorten(wrong ?? "")}”`);
}

/** Whether a parameter takes several values, written a,b,c. */
export function isList(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodOptional ? isList(field.unwrap()) : field instanceof z.ZodArray;
}

function splitValues(values: readonly string[]): string[] {
  const parts = values.flatMap((value) => value.split(",")).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function unknownParameter(name: string, known: readonly string[]): AppError {
  const [near] = name === "basis" ? ["layers"] : nearCodes(name, known.map(toCode)).map(({ code }) => code);
  const hint = near && known.includes(near) ? `; did you mean “${near}”?` : ".";
  const list = known.length > 0 ? `It takes ${known.join(", ")}` : "It takes none";
  return new AppError(
    "invalid",
    `This address has no parameter “${shorten(name)}”. ${list}${hint}`,
    shorten(name),
  );
}

const toCode = (code: string) => ({ code, name: code });

function invalid(parameter: string, what: string): AppError {
  return new AppError("invalid", `${what}.`, parameter);
}
