import { existsSync } from "node:fs";
import { join } from "node:path";

/** The settings of a file .env, as npm start takes them; the environment's own come first. */
export function loadEnvFile(root: string): void {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
