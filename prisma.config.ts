import { defineConfig } from "prisma/config";

// The CLI wants to download a schema engine even for `generate`, which never runs it:
// naming any executable keeps `generate` offline. Migrations are applied by lib/db/migrate.ts.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
