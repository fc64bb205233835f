import { readFileSync } from "node:fs";
import { createServer } from "node:http";

// The same bytes with the same headers from node:http alone: what PAGE names is answered to whatever is asked.

const { PAGE = "", PORT = "" } = process.env;
const { headers, body } = JSON.parse(readFileSync(PAGE, "utf8")) as {
  headers: [string, string][];
  body: string;
};
const bytes = Buffer.from(body, "base64");

const server = createServer((_request, response) => {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.writeHead(200, { "content-length": bytes.length }).end(bytes);
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit());
