import type { Database } from "#lib/db";

/** Offices, templates, rules and the wording list of one campaign, once more for another of the same organisation. */
export async function copyLetters(tx: Database, fromId: string, toId: string): Promise<void> {
  const templates = await copyTemplates(tx, fromId, toId);
  await copyRecipients(tx, { fromId, toId, templates });
  await copyRules(tx, { fromId, toId, templates });
  const terms = await tx.forbiddenTerm.findMany({ where: { campaignId: fromId }, omit: { id: true } });
  await tx.forbiddenTerm.createMany({ data: terms.map((term) => ({ ...term, campaignId: toId })) });
}

type Templates = ReadonlyMap<string, string>;
type Pair = { fromId: string; toId: string; templates: Templates };

/** Returns the new id of each template. Nobody has read the copies, so no review goes with them. */
async function copyTemplates(tx: Database, fromId: string, toId: string): Promise<Templates> {
  const paragraph = { omit: { id: true, templateId: true }, include: { variants: true } } as const;
  const templates = await tx.letterTemplate.findMany({
    where: { campaignId: fromId },
    include: { translations: { omit: { templateId: true, reviewedAt: true } }, paragraphs: paragraph },
  });
  const ids = new Map<string, string>();
  for (const { id, key, translations, paragraphs } of templates) {
    const copy = await tx.letterTemplate.create({
      data: {
        campaignId: toId,
        key,
        translations: { create: translations },
        paragraphs: {
          create: paragraphs.map(({ variants, ...rest }) => ({
            ...rest,
            variants: { create: variants.map(({ position, text }) => ({ position, text })) },
          })),
        },
      },
    });
    ids.set(id, copy.id);
  }
  return ids;
}

async function copyRecipients(tx: Database, { fromId, toId, templates }: Pair) {
  const recipients = await tx.recipient.findMany({
    where: { campaignId: fromId },
    omit: { id: true },
    include: { translations: { omit: { recipientId: true } } },
  });
  for (const { translations, ...recipient } of recipients) {
    const templateId = templates.get(recipient.templateId) ?? recipient.templateId;
    await tx.recipient.create({
      data: { ...recipient, campaignId: toId, templateId, translations: { create: translations } },
    });
  }
}

async function copyRules(tx: Database, { fromId, toId, templates }: Pair) {
  const rules = await tx.templateRule.findMany({
    where: { campaignId: fromId },
    omit: { id: true },
    include: { translations: { omit: { ruleId: true } } },
  });
  for (const { translations, templateId, ...rule } of rules) {
    await tx.templateRule.create({
      data: {
        ...rule,
        campaignId: toId,
        templateId: templateId && (templates.get(templateId) ?? null),
        translations: { create: translations },
      },
    });
  }
}
