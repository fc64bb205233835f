// Stops what the try-out started when the try-out itself could not: it was killed hard, or its terminal vanished.
// Reads on stdin, one JSON line per change, the processes that live: [{ pid, identity, signal }], in the order of their
// stopping. The end of stdin is the end of the try-out. It runs in a session of its own, out of reach of Ctrl-C.
import { createInterface } from "node:readline";
import { identityOf } from "../processes.js";

let wards = [];
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  wards = JSON.parse(line);
});
lines.on("close", async () => {
  for (const ward of wards) await end(ward);
});

async function end({ pid, identity, signal }) {
  const deadline = Date.now() + 10_000;
  for (let sent = false; identityOf(pid) === identity; sent = true) {
    if (!sent) process.kill(pid, signal);
    if (Date.now() > deadline) return process.kill(pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
