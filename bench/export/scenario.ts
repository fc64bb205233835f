import { fileURLToPath } from "node:url";
import { build, isBuilt } from "../../scripts/build.js";
import type { Scenario } from "../scenario.ts";

/** Rows; `EXPORT_ROWS` is read here alone, so that a round may be made shorter. */
const rows = process.env.EXPORT_ROWS ?? "1000000";

export const exportLists: Scenario = {
  name: "export",
  about: `a list of ${rows} signers as CSV, each name opened, beside COPY of the same rows`,
  rounds: 1,
  async prepare() {
    process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
    if (!isBuilt()) await build();
  },
  tasks: [
    {
      name: "prepare the list in sealed parts, fetch it, and copy the sealed rows",
      contenders: [{ name: "Qoldau", file: new URL("./round.ts", import.meta.url), args: [rows] }],
      metrics: [
        { name: "prepared, signers a second", unit: "/s", better: "more", digits: 0 },
        { name: "fetched, signers a second", unit: "/s", better: "more", digits: 0 },
        { name: "COPY to stdout, rows a second", unit: "/s", better: "more", digits: 0 },
        { name: "memory at most, preparing", unit: "MB", better: "less", digits: 0, within: 64 },
        { name: "memory at most, fetching", unit: "MB", better: "less", digits: 0, within: 64 },
        { name: "longest turn of the event loop", unit: "ms", better: "less", digits: 0 },
      ],
    },
    {
      name: "the same while a live web takes 20 signatures a second",
      contenders: [{ name: "Qoldau", file: new URL("./while-signing.ts", import.meta.url), args: [rows] }],
      metrics: [
        { name: "prepared, signers a second", unit: "/s", better: "more", digits: 0 },
        { name: "fetched, signers a second", unit: "/s", better: "more", digits: 0 },
        { name: "memory at most, preparing", unit: "MB", better: "less", digits: 0, within: 64 },
        { name: "memory at most, the web", unit: "MB", better: "less", digits: 0, within: 64 },
        { name: "signatures taken meanwhile", unit: "", better: "more", digits: 0 },
        { name: "a signature meanwhile, median", unit: "ms", better: "less", digits: 0 },
      ],
    },
    {
      name: "a campaign's statistics as CSV from a roll-up of a million rows",
      contenders: [{ name: "Qoldau", file: new URL("./roll-up-round.ts", import.meta.url), args: [rows] }],
      metrics: [
        { name: "roll-up rows a second as CSV", unit: "/s", better: "more", digits: 0 },
        { name: "COPY to stdout, rows a second", unit: "/s", better: "more", digits: 0 },
        { name: "memory at most", unit: "MB", better: "less", digits: 0, within: 64 },
        { name: "longest turn of the event loop", unit: "ms", better: "less", digits: 0 },
      ],
    },
  ],
};
