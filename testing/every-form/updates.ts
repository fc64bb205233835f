import { db } from "#lib/db";
import { makeSigners } from "#testing/shown-signers";
import {
  type Asked,
  c,
  campaign,
  type Fields,
  type Forms,
  inCampaign,
  now,
  silent,
  writes,
} from "./story.ts";

const update = {
  ...{ "title-en": "News", "title-ru": "Новости", "title-kk": "Жаңалық" },
  ...{ "body-en": "It went on.", "body-ru": "Дело идёт.", "body-kk": "Іс жүріп жатыр." },
};
const upd = `${c}/updates/:update`;

export const updateForms: Forms = [
  [`${c}/updates create`, writes("update.created")],
  [`${upd} save`, writes("update.changed", () => news(update))],
  [`${upd}/preview test`, writes("update.test-sent", () => news({ language: "en" }))],
  [`${upd} publish`, writes("update.published", () => news({ kind: "NEWS" }))],
  [`${upd}/send count`, silent("counts, and writes to nobody")],
  [`${upd}/send start`, writes("mailing.started", subscribers)],
  [`${upd}/send stop`, writes("mailing.stopped", () => news())],
  [`${upd}/send resume`, writes("mailing.resumed", () => news())],
  [`${upd}/send end`, writes("mailing.ended", stopped)],
  [`${upd} remove`, writes("update.removed", draft)],
];

async function news(fields: Fields = {}): Promise<Asked> {
  const row = await db.campaignUpdate.findFirst({ where: inCampaign(), orderBy: { createdAt: "desc" } });
  return { params: { update: row?.id ?? "" }, fields: { revision: String(row?.revision ?? 0), ...fields } };
}
async function subscribers(): Promise<Asked> {
  const { id } = campaign;
  const ids = await makeSigners(
    campaign,
    Array.from({ length: 12 }, (_, index) => ({ name: `Anna ${index}` })),
  );
  await db.signature.updateMany({
    where: { campaignId: id, id: { in: ids } },
    data: { updatesConsentedAt: now, email: Buffer.from("sealed") },
  });
  return news({ languages: ["en"], perMinute: "60" });
}

async function stopped(): Promise<Asked> {
  await db.mailing.updateMany({ where: inCampaign(), data: { stoppedAt: now } });
  return news();
}

async function draft(): Promise<Asked> {
  const made = await db.campaignUpdate.create({ data: inCampaign() });
  return { params: { update: made.id } };
}
