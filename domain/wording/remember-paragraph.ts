import type { Database } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { hashOf, holdSet, laneOfSheet, ofFullSize } from "./queries.ts";
import { SHINGLE_WORDS, shinglesOf } from "./shingles.ts";
import { addHash, emptySet, joinSets } from "./word-set.ts";
import { type Word, wordsOf } from "./words.ts";

// What is remembered of the personal paragraphs of a campaign. docs/own-words.md says what it reveals and to whom.

/** Bits of letters prepared since the last write: the letters of some minutes go down as one, in no order. */
const waiting = new Map<string, Uint8Array>();

type Paragraph = {
  campaignId: string;
  /** Random token of the sheet in the composer. */
  sheet: string;
  text: string;
  /** Name, place and address of the writer: groups that hold a word of these are left out. */
  aboutWriter: string[];
};

/** Takes note of the paragraph of a letter that was really prepared. The text is forgotten when this returns. */
export function rememberParagraph({ campaignId, sheet, text, aboutWriter }: Paragraph): void {
  const known = new Set(aboutWriter.flatMap((line) => wordsOf(line).map((word) => word.text)));
  const lane = laneOfSheet(sheet);
  const set = waiting.get(campaignId) ?? emptySet();
  for (const shingle of sharedShingles(wordsOf(text), known)) addHash(set, lane, hashOf(campaignId, shingle));
  waiting.set(campaignId, set);
}

/** Writes what waits: one row for each campaign, replaced as a whole. What could not be written waits on. */
export async function storeParagraphs(): Promise<void> {
  for (const [campaignId, bits] of [...waiting]) {
    waiting.delete(campaignId);
    try {
      await store(campaignId, bits);
    } catch (error) {
      waiting.set(campaignId, joinSets(waiting.get(campaignId) ?? emptySet(), bits));
      throw error;
    }
  }
}

async function store(campaignId: string, bits: Uint8Array): Promise<void> {
  const set = await inTransaction(async (database) => {
    await openRow(database, campaignId);
    const [row] = await database.$queryRaw<{ bits: Uint8Array }[]>`
      select bits from shingle_hashes where campaign_id = ${campaignId}::uuid for update`;
    if (!row) return null;
    const joined = joinSets(ofFullSize(row.bits), bits);
    await database.shingleHashes.update({ where: { campaignId }, data: { bits: joined } });
    return joined;
  });
  if (set) holdSet(campaignId, set);
}

/** A campaign that has closed learns nothing more. */
function openRow(database: Database, campaignId: string) {
  return database.$executeRaw`
    insert into shingle_hashes (campaign_id, bits) select id, ''::bytea from campaigns
    where id = ${campaignId}::uuid and closed_at is null on conflict do nothing`;
}

function sharedShingles(words: readonly Word[], aboutWriter: ReadonlySet<string>): string[] {
  const secret = words.map((word) => word.private || aboutWriter.has(word.text));
  return shinglesOf(words.map(({ text }) => text)).filter(
    (_, at) => !secret.slice(at, at + SHINGLE_WORDS).includes(true),
  );
}
