import { Client } from "pg";
import { startTestServer } from "../testing/database.ts";
import "../testing/settings.ts";

/** Lends `work` a migrated database of its own, at the address that lib/db.ts reads: modules that use it are imported in there. */
export async function withTemplateDatabase(work: (client: Client) => Promise<void>): Promise<void> {
  const server = await startTestServer();
  const url = new URL(server.adminUrl);
  url.pathname = `/${server.template}`;
  process.env.DATABASE_URL = url.href;
  const client = new Client({ connectionString: url.href });
  try {
    await client.connect();
    await work(client);
    const { db } = await import("#lib/db");
    await db.$disconnect();
  } finally {
    await client.end();
    await server.stop();
  }
}
