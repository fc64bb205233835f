import { randomUUID } from "node:crypto";
import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db, isUniqueViolation } from "#lib/db";
import { locales } from "#lib/locales";
import { copyLetters } from "./copy-letters.ts";
import { freeSlug } from "./free-slug.ts";
import { readContent } from "./read-content.ts";
import { type Content, rowsOf } from "./schema.ts";
import { textsIn, writeContent } from "./write-content.ts";

type Copy = { campaignId: OwnedCampaignId; by: Authority; slug: string };

/**
 * A new draft with everything that organizers wrote: texts, people, demands, time line, sources, offices, templates,
 * rules and the wording list. Nothing that supporters did goes with it, nor consent, dates, news or anybody's review. The
 * copy of a sample is a real campaign, without the sample's notice.
 */
export async function copyCampaign({ campaignId, by, slug: wanted }: Copy) {
  const from = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { slug: true, sample: true },
  });
  const slug = await freeSlug(wanted, from.slug);
  if (wanted && slug !== wanted)
    return { ok: false, reason: "slug-taken", field: "slug", data: { slug } } as const;
  try {
    await db.$transaction(async (tx) => {
      const content = renewRows(await readContent(tx, campaignId));
      const copyId = await createDraft(tx, { campaignId, slug, content });
      await writeContent(tx, copyId, from.sample ? withoutNotice(content) : content);
      await copyLetters(tx, campaignId, copyId);
      await recordAudit(tx, by, { action: "campaign.copied", subject: slug, after: { from: from.slug } });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return { ok: false, reason: "slug-taken", field: "slug", data: { slug: `${slug}-2` } } as const;
  }
  return { ok: true, slug } as const;
}

type Draft = { campaignId: string; slug: string; content: Content };

async function createDraft(tx: Database, { campaignId, slug, content }: Draft): Promise<string> {
  const { translations, ...settings } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      organisationId: true,
      countryConcerned: true,
      signatureGoal: true,
      floodThreshold: true,
      retentionDays: true,
      translations: { select: { locale: true, disabledAt: true } },
    },
  });
  const on = (locale: string) => translations.some((each) => each.locale === locale && !each.disabledAt);
  const texts = locales.map((locale) => ({
    locale,
    ...textsIn(content, locale),
    disabledAt: on(locale) ? null : new Date(),
  }));
  const copy = await tx.campaign.create({ data: { ...settings, slug, translations: { create: texts } } });
  return copy.id;
}

/** People and demands are rows of their own in the copy. */
function renewRows(content: Content): Content {
  const ids = (["people", "demands"] as const).flatMap((kind) => rowsOf(content, kind));
  const fresh = new Map(ids.map((id) => [id, randomUUID()]));
  const renew = (text: string, apart: string) =>
    text
      .split(apart)
      .map((part) => fresh.get(part) ?? part)
      .join(apart);
  const lists = new Set(["people", "demands"]);
  return Object.fromEntries(
    Object.entries(content).map(([path, text]) => [
      renew(path, "."),
      lists.has(path) ? renew(text, " ") : text,
    ]),
  );
}

function withoutNotice(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([path]) => !path.startsWith("notice.")));
}
