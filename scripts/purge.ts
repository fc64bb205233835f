// npm run purge: deletes what has reached its term now, as the worker does every night. With --dry-run it only counts.
import { parseArgs } from "node:util";
import { type PurgeReport, previewPurge, purgeExpired } from "#domain/privacy/purge-expired";
import { db } from "#lib/db";
import { Refusal, runScript } from "./refusal.js";

const usage = "Usage: npm run purge -- [--dry-run]";

async function main() {
  const dryRun = readArguments();
  const report = dryRun ? await previewPurge() : await purgeExpired();
  console.log(dryRun ? "This would go now; nothing was changed." : "Gone:");
  await print(report);
}

function readArguments(): boolean {
  try {
    return parseArgs({ options: { "dry-run": { type: "boolean" } } }).values["dry-run"] ?? false;
  } catch {
    throw new Refusal(usage);
  }
}

async function print({ total, organisations }: PurgeReport) {
  if (Object.keys(total).length === 0) return console.log("  nothing has reached its term");
  const known = await db.organisation.findMany({ select: { id: true, slug: true } });
  const columns = known.filter(({ id }) => organisations[id]);
  const rows = Object.entries(total).map(([name, rows]) => {
    const shares = columns.map(({ id, slug }) => [slug, organisations[id]?.[name] ?? 0]);
    return [name, { total: rows, ...(columns.length > 1 ? Object.fromEntries(shares) : {}) }];
  });
  console.table(Object.fromEntries(rows));
}

await runScript(main);
await db.$disconnect();
