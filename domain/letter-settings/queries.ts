import { isFresh } from "#domain/office-records/freshness";
import type { Authority, OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { notFound } from "#lib/errors";
import { isLocale, type Locale } from "#lib/locales";
import { localized } from "../letters/addressee.ts";
import { getFreshLetterCampaign } from "../letters/queries.ts";
import { findRuleFaults, type RuleFault } from "../letters/rule-faults.ts";
import { namedIn, toNamed } from "./named-office.ts";
import type {
  FaultView,
  LetterSettings,
  MissionView,
  PostageView,
  RuleChoices,
  RuleView,
  TermView,
} from "./schema.ts";
import { ruleColumns } from "./stored-rule.ts";

/** What the first page of the letter settings shows. */
export async function getLetterSettings(
  { campaignId, by }: { campaignId: OwnedCampaignId; by: Authority },
  locale: Locale,
): Promise<LetterSettings> {
  const { organisationId } = by;
  const [campaign, rules, missions, postage] = await Promise.all([
    db.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        sample: true,
        lettersVersion: true,
        floodThreshold: true,
        _count: { select: { forbiddenTerms: true } },
        recipients: {
          orderBy: { position: "asc" },
          select: { channels: true, emailsPerHour: true, emailsInOfficeHours: true, office: namedIn(locale) },
        },
      },
    }),
    listRules(campaignId, locale),
    db.mission.count({ where: { organisationId } }),
    db.postageNote.findMany({ where: { organisationId }, distinct: ["country"], select: { country: true } }),
  ]);
  return {
    sample: campaign.sample,
    version: campaign.lettersVersion,
    floodThreshold: campaign.floodThreshold,
    rules: rules.length,
    faults: rules.filter(({ fault }) => fault !== null).length,
    terms: campaign._count.forbiddenTerms,
    missions,
    postage: postage.length,
    recipients: campaign.recipients.map(({ office, emailsInOfficeHours, ...recipient }) => ({
      ...toNamed(office),
      ...recipient,
      inOfficeHours: emailsInOfficeHours,
    })),
  };
}

/** The version that forms carry. */
export async function getVersion(campaignId: OwnedCampaignId): Promise<number> {
  const { lettersVersion } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { lettersVersion: true },
  });
  return lettersVersion;
}

/** In the order in which they are read, each with what is to be looked at again. */
export async function listRules(campaignId: OwnedCampaignId, locale: Locale): Promise<RuleView[]> {
  const { slug } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { slug: true } });
  const [campaign, rows] = await Promise.all([getFreshLetterCampaign(slug), readRules(campaignId, locale)]);
  const faults = findRuleFaults(campaign.rules, campaign.addressees);
  const positions = new Map(rows.map(({ id, position }) => [id, position]));
  return rows.map(({ recipient, redirectTo, template, translations, ...rule }) => ({
    ...rule,
    office: recipient && toNamed(recipient.office),
    redirect: redirectTo && toNamed(redirectTo.office),
    template: template?.key ?? null,
    text: localized(translations, (translation) => translation.text),
    fault: toFaultView(faults.get(rule.id), positions),
  }));
}

export async function getRule(campaignId: OwnedCampaignId, id: string, locale: Locale): Promise<RuleView> {
  return (await listRules(campaignId, locale)).find((rule) => rule.id === id) ?? notFound();
}

function readRules(campaignId: OwnedCampaignId, locale: Locale) {
  const office = { select: { office: namedIn(locale) } } as const;
  return db.templateRule.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      ...ruleColumns,
      recipient: office,
      redirectTo: office,
      translations: { select: { locale: true, text: true } },
    },
  });
}

function toFaultView(fault: RuleFault | undefined, positions: Map<string, number>): FaultView | null {
  if (fault?.kind !== "never-reached") return fault ?? null;
  return { kind: "never-reached", by: fault.by.map((id) => positions.get(id) ?? 0).sort((a, b) => a - b) };
}

/** What a rule can name. */
export async function getRuleChoices(campaignId: OwnedCampaignId, locale: Locale): Promise<RuleChoices> {
  const [recipients, templates] = await Promise.all([
    db.recipient.findMany({
      where: { campaignId },
      orderBy: { position: "asc" },
      select: { office: namedIn(locale) },
    }),
    db.letterTemplate.findMany({ where: { campaignId }, orderBy: { key: "asc" }, select: { key: true } }),
  ]);
  return {
    offices: recipients.map(({ office }) => toNamed(office)),
    templates: templates.map(({ key }) => key),
  };
}

export async function findTemplateKey(id: string): Promise<string | null> {
  return (await db.letterTemplate.findUnique({ where: { id }, select: { key: true } }))?.key ?? null;
}

export async function listDemands(campaignId: OwnedCampaignId, locale: Locale) {
  const demands = await db.demand.findMany({
    where: { campaignId },
    orderBy: { number: "asc" },
    select: { number: true, translations: { where: { locale }, select: { text: true } } },
  });
  return demands.map(({ number, translations }) => ({ number, text: translations[0]?.text ?? "" }));
}

export async function listTerms(campaignId: OwnedCampaignId): Promise<TermView[]> {
  return db.forbiddenTerm.findMany({
    where: { campaignId },
    orderBy: [{ reason: "asc" }, { term: "asc" }],
    select: { id: true, term: true, language: true, reason: true, level: true },
  });
}

/** By country; of one mission the present record first. */
export async function listMissions(by: Authority): Promise<MissionView[]> {
  const missions = await db.mission.findMany({
    where: { organisationId: by.organisationId },
    orderBy: [{ country: "asc" }, { name: "asc" }, { validFrom: { sort: "desc", nulls: "last" } }],
  });
  return missions.map(({ organisationId: _, ...mission }) => ({
    ...mission,
    fresh: isFresh(mission.lastVerifiedAt),
  }));
}

export async function listPostageNotes(by: Authority): Promise<PostageView[]> {
  const rows = await db.postageNote.findMany({
    where: { organisationId: by.organisationId },
    orderBy: { country: "asc" },
  });
  const countries = [...new Set(rows.map(({ country }) => country))];
  return countries.map((country) => {
    const own = rows.filter((row) => row.country === country && isLocale(row.locale));
    return { country, note: localized(own, ({ note }) => note), checkedOn: own[0]?.checkedOn ?? null };
  });
}
