// The mailbox of the try-out: takes every message by SMTP, whoever it is for, and shows it on a page. Nothing goes further.
// node scripts/try-out/mailbox.js, with MAILBOX_PORT, MAILBOX_SMTP_PORT and MAILBOX_DIR; MAILBOX_HOST for containers.
import { createServer } from "node:http";
import { SMTPServer } from "smtp-server";
import { createMailStore } from "./mail-store.js";
import { listPage, messagePage } from "./mailbox-page.js";

const hosts = process.env.MAILBOX_HOST ? [process.env.MAILBOX_HOST] : ["127.0.0.1", "::1"];
const store = await createMailStore(process.env.MAILBOX_DIR);
const servers = hosts.flatMap((host) => [
  listen(createSmtp(), process.env.MAILBOX_SMTP_PORT, host),
  listen(createServer(answer), process.env.MAILBOX_PORT, host),
]);
process.on("SIGTERM", () => {
  for (const server of servers) server.close();
  setTimeout(() => process.exit(), 500).unref();
});

function createSmtp() {
  return new SMTPServer({
    banner: "Qoldau try-out",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      store.receive(stream, session.envelope).then(() => done(), done);
    },
  }).on("error", () => {}); // a client that hangs up is no news
}

function listen(server, port, host) {
  const socket = server.server ?? server;
  socket.on("error", (error) => {
    if (host === "::1" && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) return;
    console.error(`The mailbox cannot open port ${port} of ${host}: ${error.code}`);
    process.exit(1);
  });
  server.listen(Number(port), host);
  return server;
}

function answer(request, response) {
  const path = new URL(request.url ?? "/", "http://mailbox").pathname;
  const message = store.find(path.split("/")[2]);
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(response, 405, "text/plain", "Only GET.");
  if (path === "/") return send(response, 200, "text/html", listPage(store.list()));
  if (path === "/email")
    return send(
      response,
      200,
      "application/json",
      `[${store
        .list()
        .map(({ json }) => json)
        .join(",")}]`,
    );
  if (!message) return send(response, 404, "text/plain", "No such message.");
  if (path.endsWith("/html")) return send(response, 200, "text/html", message.html || "");
  return send(response, 200, "text/html", messagePage(message));
}

// Messages are shown as they came, but cannot run a script, load anything or leave their frame by themselves.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'; form-action 'none'";

function send(response, status, type, body) {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": policy,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(body);
}
