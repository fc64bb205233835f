// `prepare.ts LIST ROWS`: prepares a list in a process of its own, as the worker is one, and fetches it. Prints what each took.
import { db } from "../../lib/db.ts";
import { measure } from "../measure.ts";

const [id = "", rows = "0"] = process.argv.slice(2);
const { findReadyExport, readBytes } = await import("../../domain/exports/fetch-export.ts");
const { prepareExport } = await import("../../domain/exports/prepare-export.ts");
// A worker is connected before a list is asked of it.
const { campaignId } = await db.export.findUniqueOrThrow({ where: { id } });

const prepared = await measure(async () => {
  await prepareExport(id);
  return { letters: Number(rows), bytes: 0 };
});
const fetched = await measure(fetchList);
console.log(
  JSON.stringify({
    "prepared, signers a second": prepared["letters per second"],
    "fetched, signers a second": fetched["letters per second"],
    "memory at most, preparing": prepared["memory at most"],
    "memory at most, fetching": fetched["memory at most"],
    "longest turn of the event loop": prepared["longest turn of the event loop"],
  }),
);
await db.$disconnect();

async function fetchList() {
  const found = await findReadyExport({
    campaignId: campaignId as Parameters<typeof findReadyExport>[0]["campaignId"],
    id,
  });
  if (!found.ok) throw new Error(`the list is ${found.state}`);
  let bytes = 0;
  for await (const part of readBytes(found.file, { first: 0, last: found.file.size - 1 }))
    bytes += part.length;
  if (bytes !== found.file.size) throw new Error("the list is not whole");
  return { letters: Number(rows), bytes };
}
