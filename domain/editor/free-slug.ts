import { db } from "#lib/db";
import { proposeSlug } from "#lib/propose-slug";

/** Segments of the organizers' addresses that stand where a campaign's slug would. */
const TAKEN = new Set(["new"]);

/** What was asked for, or what the title gives; with a number where that is taken. */
export async function freeSlug(wanted: string, title: string): Promise<string> {
  const stem = wanted || proposeSlug(title);
  const rows = await db.campaign.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } });
  const taken = new Set([...TAKEN, ...rows.map(({ slug }) => slug)]);
  let slug = stem;
  for (let number = 2; taken.has(slug); number += 1) slug = `${stem}-${number}`;
  return slug;
}
