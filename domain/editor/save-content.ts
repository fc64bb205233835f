import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { openOrganizerEmail } from "#lib/auth";
import { type Database, db } from "#lib/db";
import { changedPaths, pathsOfSection, tidyContent } from "./content-paths.ts";
import { mergeContent } from "./merge-content.ts";
import { type ConflictView, type Content, isUuid, rowsOf, type SectionName, sections } from "./schema.ts";
import { lockContent, type Standing, storeVersion } from "./store-version.ts";

type Save = {
  campaignId: OwnedCampaignId;
  by: Authority;
  section: SectionName;
  /** Version that the form began from; 0 before there was one. */
  from: number;
  /** What the page's form holds, all of it. */
  fields: Content;
  /** Paths where the other's text is taken instead of what the form holds. */
  takeTheirs?: readonly string[];
  summary?: string;
  reviewedAgain?: boolean;
};

/**
 * Saves one page of the editor as a new version. What others saved since the form was opened stays; where both changed
 * the same field nothing is saved, and `data` holds both texts and the version to go on from.
 */
export async function saveContent(save: Save) {
  const { campaignId, section, from } = save;
  return db.$transaction(async (tx) => {
    const standing = await lockContent(tx, campaignId);
    const base = await contentAt(tx, campaignId, { from, standing });
    if (!base) return { ok: false, reason: "version-unknown" } as const;
    if (await holdsStrangeRows(tx, campaignId, save)) return { ok: false, reason: "invalid" } as const;
    const mine = withSection(base, section, save.fields, save.takeTheirs ?? []);
    const merge = mergeContent({ base, mine, theirs: standing.content });
    if (merge.conflicts.length > 0) {
      const who = await authorOf(tx, campaignId, standing.number);
      const data: ConflictView = { version: standing.number, who, conflicts: merge.conflicts };
      return {
        ok: false,
        reason: "conflict",
        status: 409,
        data: { ...data, content: merge.content },
      } as const;
    }
    const changed = changedPaths(standing.content, merge.content);
    if (changed.length === 0) return { ok: true, done: "nothing-changed" } as const;
    if (standing.state !== "DRAFT" && section === "demands")
      return { ok: false, reason: "demands-locked", status: 409 } as const;
    await storeVersion(tx, { ...save, standing, content: merge.content, action: "campaign.content-saved" });
    if (merge.kept.length > 0) return { ok: true, done: "saved-rows-kept" } as const;
    const alone = changedPaths(base, standing.content).length === 0;
    return { ok: true, done: alone ? "content-saved" : "saved-merged" } as const;
  });
}

/** Ids of new rows come from the form: one that names a row of another campaign would write there. */
async function holdsStrangeRows(database: Database, campaignId: string, { section, fields }: Save) {
  const { rows } = sections[section];
  if (!rows) return false;
  const where = { id: { in: rowsOf(fields, rows).filter(isUuid) }, campaignId: { not: campaignId } };
  if (rows === "people") return (await database.campaignPerson.count({ where })) > 0;
  return rows === "demands" && (await database.demand.count({ where })) > 0;
}

/** The whole content with the page's fields in it; rows that the page no longer lists are gone. */
function withSection(
  base: Content,
  section: SectionName,
  fields: Content,
  takeTheirs: readonly string[],
): Content {
  const others = Object.entries(base).filter(([path]) => !pathsOfSection(section, base).includes(path));
  const taken = takeTheirs.map((path): [string, string] => [path, base[path] ?? ""]);
  return tidyContent({ ...Object.fromEntries(others), ...fields, ...Object.fromEntries(taken) });
}

type At = { from: number; standing: Standing };

/**
 * What the form began from: a version's own copy, because other pages change a few of these texts without one. Before the
 * first save there is no version: then it is what stands, or what version 1 has kept of it.
 */
async function contentAt(
  database: Database,
  campaignId: string,
  { from, standing }: At,
): Promise<Content | null> {
  if (standing.number === 0) return from === 0 ? standing.content : null;
  const version = await database.campaignVersion.findUnique({
    where: { campaignId_number: { campaignId, number: Math.max(from, 1) } },
    select: { content: true },
  });
  return (version?.content as Content | undefined) ?? null;
}

async function authorOf(database: Database, campaignId: string, number: number): Promise<string | null> {
  const version = await database.campaignVersion.findUnique({
    where: { campaignId_number: { campaignId, number } },
    select: { author: { select: { id: true, emailSealed: true } } },
  });
  const author = version?.author;
  return author?.emailSealed ? openOrganizerEmail(author.id, author.emailSealed) : null;
}
