// npm run sample: loads the sample campaign into an instance. A live instance gets it as HISTORICAL, with sending off.
import { type Database, db } from "#lib/db";
import { isTryOut } from "#lib/env";
import { slug } from "../prisma/sample/campaign.ts";
import { cities } from "../prisma/sample/cities.ts";
import { cityRow, officeRow } from "../prisma/sample/office-rows.ts";
import { recipients } from "../prisma/sample/recipients.ts";
import { campaignRow, factRows, known, type Mode, perLocale } from "../prisma/sample/rows.ts";
import { rules } from "../prisma/sample/rules.ts";
import { runScript } from "./refusal.js";

const lock = 7_263_511;
const organisation = { slug: "sample", name: "Qoldau" };
/** In a try-out nothing leaves the computer: whoever runs it answers for what is typed. A live instance names its own. */
const tryOut = {
  controller:
    "Whoever runs this try-out on this computer / Тот, кто запустил эту пробную версию на этом компьютере / Осы сынақ нұсқасын осы компьютерде іске қосқан адам",
  legalName: "Qoldau (sample)",
  postalAddress: "1 Example Street\n1000 Brussels\nBelgium",
  registrationNumber: "0000.000.000",
};

/**
 * Loads the sample once. What holds after it: the campaign and its eight offices exist. Where they existed before,
 * with whatever organizers made of them, nothing was changed.
 */
export async function loadSample({ mode, now = new Date() }: { mode: Mode; now?: Date }) {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${lock}::bigint)`;
      const present = await tx.campaign.findUnique({ where: { slug }, select: { id: true } });
      if (present) return { campaignId: present.id, loaded: false };
      const organisationId = await findOrCreateOrganisation(tx, mode);
      const campaignId = await createCampaign(tx, organisationId, mode, now);
      return { campaignId, loaded: true };
    },
    { timeout: 60_000 },
  );
}

async function findOrCreateOrganisation(tx: Database, mode: Mode) {
  const first = await tx.organisation.findFirst({ orderBy: { createdAt: "asc" }, select: { id: true } });
  const data = { ...organisation, ...(mode === "try-out" ? tryOut : {}) };
  return (first ?? (await tx.organisation.create({ data, select: { id: true } }))).id;
}

async function createCampaign(tx: Database, organisationId: string, mode: Mode, now: Date) {
  const { id, templates, sources } = await tx.campaign.create({
    data: campaignRow(organisationId, mode, now),
    select: {
      id: true,
      templates: { select: { id: true, key: true } },
      sources: { select: { id: true, key: true } },
    },
  });
  for (const data of factRows(id, idsByKey(sources))) await tx.fact.create({ data });
  const officeIds = await createOffices(tx, organisationId);
  const templateIds = idsByKey(templates);
  for (const [index, { office, template, languages, channels, emphasis }] of recipients.entries()) {
    await tx.recipient.create({
      data: {
        campaignId: id,
        officeId: known(officeIds, office.slug),
        templateId: known(templateIds, template),
        position: index + 1,
        languages,
        channels,
        // The try-out's mailbox is nobody's office: whoever tries two letters need not wait for the second.
        ...(mode === "try-out" ? { emailsPerHour: 1800 } : {}),
        translations: {
          create: languages.flatMap((locale) =>
            emphasis[locale] ? [{ locale, emphasis: emphasis[locale] }] : [],
          ),
        },
      },
    });
  }
  await createRules(tx, id, officeIds);
  return id;
}

async function createRules(tx: Database, campaignId: string, officeIds: ReadonlyMap<string, string>) {
  for (const [index, { office, redirect, text, ...conditions }] of rules.entries()) {
    await tx.templateRule.create({
      data: {
        campaignId,
        position: index + 1,
        officeId: known(officeIds, office),
        effect: redirect ? "REDIRECT" : "THANK",
        redirectOfficeId: redirect && known(officeIds, redirect),
        ...conditions,
        translations: { create: perLocale({ text }) },
      },
    });
  }
}

/** An office that the organisation already keeps is taken as it is. */
async function createOffices(tx: Database, organisationId: string) {
  const cityIds = new Map<string, string>();
  for (const [slug, names] of Object.entries(cities)) {
    const where = { organisationId_slug: { organisationId, slug } };
    const create = cityRow(organisationId, slug, names);
    cityIds.set(slug, (await tx.city.upsert({ where, create, update: {}, select: { id: true } })).id);
  }
  const officeIds = new Map<string, string>();
  for (const { office } of recipients) {
    const where = { organisationId_slug: { organisationId, slug: office.slug } };
    const create = officeRow(organisationId, office, cityIds);
    officeIds.set(
      office.slug,
      (await tx.office.upsert({ where, create, update: {}, select: { id: true } })).id,
    );
  }
  return officeIds;
}

function idsByKey(rows: { id: string; key: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function main() {
  const { loaded } = await loadSample({ mode: isTryOut() ? "try-out" : "live" });
  console.log(
    loaded ? `Loaded the campaign ${slug}.` : `The campaign ${slug} is already here; nothing was changed.`,
  );
  await db.$disconnect();
}

if (import.meta.main) await runScript(main);
