import { startDatabase } from "../instance.ts";
import { measureSigning } from "../sign/measure-signing.ts";
import { makeSigners } from "../sign/signers.ts";
import { startDirectus } from "./instance.ts";

// `round.ts CONNECTIONS`: signing with Directus as its manual shows it: whoever comes may create an item of a collection
// in which an e-mail address stands once.

const [connections = 16] = process.argv.slice(2).map(Number);

const database = await startDatabase();
const directus = await startDirectus(database.url);
try {
  const { port, pid, databaseUrl } = directus;
  const request = makeSigners(port, "/items/signatures");
  console.log(
    JSON.stringify(await measureSigning({ port, pid, databaseUrl, connections, request, taken: 204 })),
  );
} finally {
  await directus.stop();
  await database.stop();
}
