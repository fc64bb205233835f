import { buildFirst } from "../build-first.ts";
import { installPeers } from "../install-peers.ts";
import type { Scenario, Task } from "../scenario.ts";
import { signMetrics } from "../sign/scenario.ts";

export const directus: Scenario = {
  name: "directus",
  about: "signing, against Directus taking an item with the same fields and a unique address",
  rounds: 3,
  async prepare() {
    await buildFirst();
    await installPeers("directus", "directus");
  },
  tasks: [at("16"), at("128"), at("512")],
};

/** A wave comes by many connections: then more share a commit here. */
function at(connections: string): Task {
  return {
    name: `${connections} connections`,
    contenders: [
      { name: "Qoldau", file: new URL("../sign/round.ts", import.meta.url), args: ["ours", connections] },
      { name: "Directus", file: new URL("./round.ts", import.meta.url), args: [connections] },
    ],
    metrics: signMetrics,
  };
}
