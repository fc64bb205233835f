import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { Pool } from "pg";

// What is left when everything is taken away but the rows: node:http, pg, and one prepared statement that writes a
// signature, its mail and its job as large as ours. It checks nothing, limits nobody and encrypts nothing.

const { DATABASE_URL = "", PORT = "", CAMPAIGN = "", ORGANISATION = "" } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 16 });

const text = `
  with signed as (
    insert into signatures (id, organisation_id, campaign_id, email_index, email, country, locale, consent_version,
      consented_at, confirm_token_hash, expires_at)
    values ($1, $2, $3, $4, $5, $6, 'en', 'bench', now(), $7, now() + interval '7 days')
    on conflict (campaign_id, email_index) do nothing returning id
  ), mailed as (
    insert into mails (id, organisation_id, campaign_id, signature_id, kind, locale, email_index, email)
    select $8, $2, $3, id, 'SIGNATURE_REQUESTED', 'en', $4, $5 from signed returning id
  )
  select (graphile_worker.add_job('send-mail', json_build_object('mailId', id), max_attempts => 12)).id from mailed`;

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
