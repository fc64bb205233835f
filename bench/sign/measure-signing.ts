import { Client } from "pg";
import { type Load, load, percentile } from "../load.ts";
import { processorSeconds } from "../processor-time.ts";
import type { Round } from "../scenario.ts";

/** The compilers of both sides take so long to see what is done often: in its first second ours does a tenth of what it does after ten. */
export const WARM_UP_SECONDS = 15;
export const SECONDS = 8;

type Signing = Omit<Load, "seconds"> & {
  /** Of the process that signs. */
  pid: number | undefined;
  /** The status of a signature that was taken. */
  taken: number;
  /** Where the table `signatures` is. */
  databaseUrl: string;
};

/** Throws when one was not taken, or when what was answered and what was written differ. */
export async function measureSigning({ pid, taken, databaseUrl, ...signers }: Signing): Promise<Round> {
  await load({ ...signers, seconds: WARM_UP_SECONDS });
  const before = await countRows(databaseUrl);
  const used = processorSeconds(pid);
  const { answers, seconds, milliseconds } = await load({ ...signers, seconds: SECONDS });
  const processor = processorSeconds(pid) - used;
  const signed = answers.get(taken) ?? 0;
  if (answers.size !== 1) throw new Error(`not all were taken: ${JSON.stringify([...answers])}`);
  if ((await countRows(databaseUrl)) - before !== signed) throw new Error("answers and rows differ");
  return {
    "signatures per second": signed / seconds,
    "signatures per processor second": signed / processor,
    median: percentile(milliseconds, 50),
    p99: percentile(milliseconds, 99),
  };
}

async function countRows(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as count from signatures");
  await client.end();
  return rows[0].count;
}
