import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { type Database, db } from "#lib/db";
import { enqueue } from "#lib/jobs";
import { locales } from "#lib/locales";
import { lockUpdate } from "./owned-update.ts";
import type { UpdateTexts } from "./schema.ts";
import { readyLanguages, titleOf } from "./texts.ts";

type Saving = {
  campaignId: OwnedCampaignId;
  by: Authority;
  id: string;
  /** Of the text that the writer began with. */
  revision: number;
  texts: UpdateTexts;
};

/**
 * Saves a draft and has its mail rendered anew. Refused when it is published or mailed, because readers have that text;
 * and when somebody else has saved meanwhile: their text comes back, and the next saving goes over it knowingly.
 */
export async function saveUpdate({ campaignId, by, id, revision, texts }: Saving) {
  return db.$transaction(async (tx) => {
    const update = await lockUpdate(tx, campaignId, id);
    if (update.locked) return { ok: false, reason: "update-locked", status: 409 } as const;
    if (update.revision !== revision) {
      const data = { revision: update.revision, texts: update.texts };
      return { ok: false, reason: "update-changed", status: 409, data } as const;
    }
    await writeTexts(tx, id, texts);
    await tx.campaignUpdate.update({ where: { id }, data: { revision: revision + 1 } });
    const subject = `${update.slug}: ${titleOf(texts, "en")}`;
    await recordAudit(tx, by, { action: "update.changed", subject, before: update.texts, after: texts });
    await enqueue(tx, "preview-update", { updateId: id }, { jobKey: `preview:${id}` });
    return { ok: true, ready: readyLanguages(texts) } as const;
  });
}

async function writeTexts(database: Database, updateId: string, texts: UpdateTexts) {
  for (const locale of locales) {
    await database.campaignUpdateTranslation.upsert({
      where: { updateId_locale: { updateId, locale } },
      create: { updateId, locale, ...texts[locale] },
      update: texts[locale],
    });
  }
}
