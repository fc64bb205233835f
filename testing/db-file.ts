// Before each file of database tests (vitest's setupFiles): a database of its own, at the address that lib/db.ts reads.
import { afterAll, inject } from "vitest";
import { copyDatabase } from "./database.ts";

const database = await copyDatabase(inject("adminUrl"), inject("template"));
process.env.DATABASE_URL = database.url;
afterAll(database.drop);
