import { cloneDatabase } from "./database";

// Runs before each test file of the project `db`, so that every file finds a database of its own.
process.env.DATABASE_URL = await cloneDatabase();
