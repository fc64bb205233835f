import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

// An SMTP server in a process of its own that takes everything at once and says how much has come, and when.

let count = 0;
let bytes = 0;
let first = 0;
let last = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    stream.on("end", () => {
      last = performance.now();
      first ||= last;
      count += 1;
      done();
    });
  },
});
server.on("error", () => {}); // a sender that has finished may hang up as it likes
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ count, bytes, milliseconds: last - first }));
process.on("disconnect", () => process.exit());
