import { createServer } from "node:net";
import { Refusal } from "../refusal.js";

const labels = {
  PORT: "the web",
  MAILBOX_PORT: "the mailbox page",
  MAILBOX_SMTP_PORT: "the mailbox's SMTP",
  POSTGRES_PORT: "PostgreSQL",
  METRICS_PORT: "the metrics",
};

/** Refuses, naming each port that cannot be opened and the variable that moves it. */
export async function demandFreePorts(ports) {
  const faults = [];
  for (const [name, port] of Object.entries(ports)) {
    for (const host of ["127.0.0.1", "::1"]) {
      const code = await tryPort(port, host);
      if (code !== "EADDRINUSE" && code !== "EACCES") continue;
      const why = code === "EACCES" ? "needs more rights than you have" : "is taken by another program";
      faults.push(
        `Port ${port} for ${labels[name]} ${why}: set ${name} to a free one, such as ${name}=${port + 10000 > 65535 ? port - 10000 : port + 10000} npm start.`,
      );
      break;
    }
  }
  if (faults.length > 0) throw new Refusal(faults.join("\n"));
}

/** @returns {Promise<string | undefined>} the system's error code, nothing when the port is free */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
