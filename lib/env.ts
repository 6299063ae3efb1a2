import { z } from "zod";

const EnvSchema = z.object({
  /** Where PostgreSQL is; without it the embedded one is started. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql://")
    .optional(),
  PORT: z.coerce.number("must be a number").int().min(1).max(65535).default(3000),
  /** Where the embedded database keeps its files. */
  DATA_DIR: z.string().min(1).default("./data"),
  /** Signs sessions and seals second factors; the embedded database has one of its own in DATA_DIR. */
  BETTER_AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Where the sources' texts are held, when they are: phrases are then looked up while they are typed. */
  SOURCES_DIR: z.string().min(1).optional(),
  /** How many answers of the read API that are not at hand one client may have in a minute; 0 for any number. */
  API_REQUESTS_PER_MINUTE: z.coerce
    .number("must be a number")
    .int("must be whole")
    .min(0, "must be 0 or more")
    .default(600),
  /** Nothing is written any more when the embedded database's disk has fewer free megabytes than this. */
  FREE_SPACE_FLOOR_MB: z.coerce
    .number("must be a number")
    .int("must be whole")
    .min(0, "must be 0 or more")
    .default(256),
});

export type Env = z.infer<typeof EnvSchema>;

/** The checked settings; throws one sentence that names the setting that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = EnvSchema.safeParse(present);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`The setting ${issue?.path.join(".")} is wrong: ${issue?.message}.`);
}
