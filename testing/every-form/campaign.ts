import { db } from "#lib/db";
import { type Asked, c, elsewhere, type Forms, idOf, inCampaign, now, own, silent, writes } from "./story.ts";

export const campaignForms: Forms = [
  [" reset-breaker", elsewhere("breaker.reset", "domain/organizer/reset-breaker.db.test.ts")],
  [
    "/campaigns/new create",
    writes("campaign.created", () => ({
      fields: {
        organisation: "sample",
        title: "Another appeal",
        language: "en",
        country: "KZ",
        slug: "another-appeal",
      },
    })),
  ],
  [`${c} copy`, writes("campaign.copied", () => ({ fields: { slug: "a-copy" } }))],
  [`${c} move`, writes("campaign.state-changed", () => ({ fields: { to: "PAUSED" } }))],
  [`${c}/publish move`, writes("campaign.state-changed", () => ({ fields: { to: "ACTIVE" } }))],
  [
    `${c} clock`,
    writes("campaign.clock-changed", () => ({
      fields: { asOf: "2018-02-12", appealsBefore: "", reviewBy: "2040-01-01" },
    })),
  ],
  [
    `${c} consent`,
    writes("campaign.consent-recorded", () => ({ fields: { consent: "on", benefitHarm: "on", note: "" } })),
  ],
  [
    `${c}/content language`,
    writes("campaign.language-switched", () => ({ fields: { language: "kk", on: "off" } })),
  ],
  [
    `${c}/content review`,
    writes("campaign.language-reviewed", async () => ({
      fields: { language: "ru", version: String(await contentVersion()), reviewed: "yes" },
    })),
  ],
  [
    `${c}/content/:section content`,
    writes("campaign.content-saved", async () => ({
      params: { section: "sharing" },
      fields: {
        version: String(await contentVersion()),
        "shareText.en": "Sign with us.",
        "shareText.ru": "Подпишите.",
        "shareText.kk": "Қол қойыңыз.",
        "disclaimer.en": "Not official.",
        "disclaimer.ru": "Не официально.",
        "disclaimer.kk": "Ресми емес.",
      },
    })),
  ],
  [
    `${c}/content/:section correct`,
    elsewhere("campaign.demand-corrected", "domain/editor/correct-demand.db.test.ts"),
  ],
  [
    `${c}/versions/:version restore`,
    writes("campaign.version-restored", async () => ({
      params: { version: String((await contentVersion()) - 1) },
    })),
  ],
  [`${c}/dossier dossier`, elsewhere("dossier.made", "server/dossier/dossier.db.test.ts")],
  [`${c}/fraud count`, silent("counts; its row is a question that nobody has acted on")],
  [`${c}/fraud/:invalidation run`, writes("signatures.invalidated", () => invalidation(false))],
  [`${c}/fraud/:invalidation undo`, writes("signatures.restored", () => invalidation(true))],
  [`${c}/lists prepare`, writes("export.prepared", () => ({ fields: { format: "csv" } }))],
  [
    `${c}/lists remove`,
    writes("export.removed", async () => ({
      fields: { id: await idOf(db.export.findFirst({ where: inCampaign() })) },
    })),
  ],
];

/** The version of the campaign's texts that is read. */
async function contentVersion() {
  const last = await db.campaignVersion.findFirst({ where: inCampaign(), orderBy: { number: "desc" } });
  return last?.number ?? 0;
}
async function invalidation(started: boolean): Promise<Asked> {
  const hours = { from: "2026-01-01T00:00:00.000Z", to: "2026-01-02T00:00:00.000Z" };
  const query = { ...hours, country: null, language: null, source: null, display: null, domain: null };
  const dates = started ? { startedAt: now, finishedAt: now } : {};
  const data = { ...own(), ...inCampaign(), query, reason: "burst", matched: 12, ...dates };
  return { params: { invalidation: (await db.invalidation.create({ data })).id } };
}
