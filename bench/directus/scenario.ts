import { buildFirst } from "../build-first.ts";
import { installPeers } from "../install-peers.ts";
import type { Scenario } from "../scenario.ts";
import { signMetrics } from "../sign/scenario.ts";

export const directus: Scenario = {
  name: "directus",
  about: "signing, against Directus taking an item with the same fields and a unique address",
  rounds: 3,
  async prepare() {
    await buildFirst();
    await installPeers("directus", "directus");
  },
  tasks: [
    {
      name: "16 connections",
      contenders: [
        { name: "Qoldau", file: new URL("../sign/round.ts", import.meta.url), args: ["ours", "16"] },
        { name: "Directus", file: new URL("./round.ts", import.meta.url), args: ["16"] },
      ],
      metrics: signMetrics,
    },
  ],
};
