import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { Pool } from "pg";
import { bareStatement } from "./bare-statement.ts";

// What is left when everything is taken away but the rows: node:http, pg, and one prepared statement. It limits nobody.

const { DATABASE_URL = "", PORT = "", CAMPAIGN = "", ORGANISATION = "" } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 16 });

const text = bareStatement({
  signature: "$1",
  organisation: "$2",
  campaign: "$3",
  index: "$4",
  email: "$5",
  country: "$6",
  token: "$7",
  mail: "$8",
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    if (request.method === "GET") return response.end("ok");
    const { country } = JSON.parse(Buffer.concat(chunks).toString());
    const values = [
      randomUUID(),
      ORGANISATION,
      CAMPAIGN,
      randomBytes(36),
      randomBytes(60),
      country,
      randomBytes(32),
      randomUUID(),
    ];
    await pool.query({ name: "sign", text, values });
    const answer = '{"status":"confirmation-sent"}';
    response.writeHead(202, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
  });
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit());
