import type { Database } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { TemplateDraft } from "./schema.ts";

/** How a template is read; {@link textOf} takes it apart. */
export const templateSelect = {
  translations: {
    select: {
      ...{ locale: true, heading: true, subject: true, demandsIntro: true, closing: true },
      ...{ enclosures: true, reviewedAt: true },
    },
  },
  paragraphs: {
    orderBy: { position: "asc" },
    select: {
      ...{ locale: true, slot: true },
      variants: { orderBy: { position: "asc" }, select: { text: true } },
    },
  },
} as const;

type Stored = {
  translations: ({
    locale: Locale;
    enclosures: string[];
    reviewedAt: Date | null;
  } & Omit<TemplateDraft, "paragraphs">)[];
  paragraphs: {
    locale: Locale;
    slot: TemplateDraft["paragraphs"][number]["slot"];
    variants: { text: string }[];
  }[];
};

/** What a template says in a language, or null where nobody has begun. */
export function textOf({ translations, paragraphs }: Stored, locale: Locale) {
  const text = translations.find((each) => each.locale === locale);
  if (!text) return null;
  const { heading, subject, demandsIntro, closing, enclosures, reviewedAt } = text;
  const own = paragraphs.filter((each) => each.locale === locale);
  return {
    ...{ heading, subject, demandsIntro, closing, enclosures, reviewedAt },
    paragraphs: own.map(({ slot, variants }) => ({
      slot,
      wordings: variants.map((variant) => variant.text),
    })),
  };
}

type Writing = { templateId: string; locale: Locale; draft: TemplateDraft; reviewedAt: Date | null };

/** Puts a text in the place of the one that a template has in a language. What lies in the envelope besides stays. */
export async function writeText(tx: Database, { templateId, locale, draft, reviewedAt }: Writing) {
  const { heading, subject, demandsIntro, closing, paragraphs } = draft;
  const text = { heading, subject, demandsIntro, closing, reviewedAt };
  await tx.letterTemplateTranslation.upsert({
    where: { templateId_locale: { templateId, locale } },
    create: { templateId, locale, ...text },
    update: text,
  });
  await tx.templateParagraph.deleteMany({ where: { templateId, locale } });
  for (const [index, { slot, wordings }] of paragraphs.entries())
    await tx.templateParagraph.create({
      data: {
        ...{ templateId, locale, slot, position: index + 1 },
        variants: { create: wordings.map((text, place) => ({ position: place + 1, text })) },
      },
    });
}

/** A text as the log keeps it: readable, and whole. */
export function textForAudit({ heading, subject, demandsIntro, closing, paragraphs }: TemplateDraft) {
  const body = paragraphs.map(({ slot, wordings }) => [`[${slot}]`, ...wordings].join("\n")).join("\n\n");
  return { heading, subject, demandsIntro, closing, body };
}
