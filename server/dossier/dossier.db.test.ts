import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { operatorOf } from "#domain/organizer/authority";
import { dossierKeyOf, listDossierKeys } from "#domain/statistics/dossier-key";
import { openBytes } from "#lib/crypto";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { readPages } from "#testing/measure-pdf";
import { verifyDossier } from "../../scripts/verify-dossier.js";
import { makeDossier } from "./make-dossier.ts";
import { packDossier } from "./pack-dossier.ts";

async function makeOne() {
  const campaign = await makeCampaign();
  await makeRecipient(campaign);
  const asked = {
    campaignId: campaign.id as OwnedCampaignId,
    by: operatorOf(campaign.organisationId),
    slug: campaign.slug,
    ...{ locale: "ru" as const, paper: "a4" as const },
  };
  const dossier = await makeDossier(asked);
  if (!dossier) throw new Error("there is no dossier");
  return { campaign, zip: dossier.zip };
}

test("a dossier holds what it names, verifies with the published key, and is written down", async () => {
  const { campaign, zip } = await makeOne();
  const { manifest, publicKey } = verifyDossier(zip);
  const names = ["dossier.pdf", "figures.csv", "timeline.csv", "offices.csv", "public-key.txt"];
  expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(manifest).toMatchObject({ campaign: campaign.slug, language: "ru" });
  const keys = (await listDossierKeys()).map((key) => key.publicKey);
  expect(keys).toContain(publicKey);
  const audit = await db.auditEntry.findFirstOrThrow({ where: { organisationId: campaign.organisationId } });
  expect(audit).toMatchObject({ action: "dossier.made", subject: campaign.slug });
});

test("its document can be read, and says what was asked of which office", async () => {
  const { zip } = await makeOne();
  const pdf = verifyDossier(zip).files.get("dossier.pdf") ?? Buffer.alloc(0);
  const pages = await readPages(Buffer.from(pdf));
  const bare = (text: string) => text.replace(/[\s\u2060]/g, "");
  const text = bare(pages.join(""));
  for (const words of ["Title ru", "Demand 1 ru", "Office ru"]) expect(text).toContain(bare(words));
});

test("not one byte of it can be changed unseen", async () => {
  const key = await dossierKeyOf((await makeCampaign()).organisationId);
  const head = {
    campaign: "c",
    organisation: "Ö",
    instance: "https://x.example",
    generatedAt: "2026",
    language: "en",
  };
  const files = [
    { name: "a.csv", bytes: randomBytes(200) },
    { name: "b.pdf", bytes: randomBytes(300) },
  ];
  const { zip } = packDossier(files, head, key);
  expect(verifyDossier(zip).manifest.files).toHaveLength(3);
  for (let at = 0; at < zip.length; at++) {
    const changed = Buffer.from(zip);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect(() => verifyDossier(changed), `byte ${at}`).toThrow();
  }
  for (const changed of [zip.subarray(0, -1), Buffer.concat([zip, Buffer.from([0])]), Buffer.alloc(0)])
    expect(() => verifyDossier(changed)).toThrow();
});

test("an organisation has one key, however many ask at once, and its secret is sealed", async () => {
  const { organisationId } = await makeCampaign();
  const keys = await Promise.all(Array.from({ length: 5 }, () => dossierKeyOf(organisationId)));
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  const [row] = await db.dossierKey.findMany({ where: { organisationId } });
  const secret = openBytes(row?.secret ?? Buffer.alloc(0), `dossier_keys.secret:${row?.id}`);
  expect(Buffer.from(row?.secret ?? []).includes(secret)).toBe(false);
});

test("a draft and a language that is not offered have none", async () => {
  const draft = await makeCampaign({ state: "DRAFT" });
  const by = operatorOf(draft.organisationId);
  const asked = { campaignId: draft.id as OwnedCampaignId, by, slug: draft.slug, paper: "a4" as const };
  expect(await makeDossier({ ...asked, locale: "en" })).toBeNull();
});
