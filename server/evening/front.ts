import { encodeQR } from "qr";
import type { CampaignView, FactView } from "#domain/campaigns/schema";
import { printsSpecimen } from "#domain/campaigns/states";
import { KIT_DAYS, kitToken } from "#domain/evening/kit-token";
import { type KitPlan, readingCopies } from "#domain/evening/plan-kit";
import type { LetterCampaign } from "#domain/letters/letter";
import type { EveningFront } from "#letters/pack/print-pack";
import { formatDate } from "#lib/dates";
import { env } from "#lib/env";
import { type Translate, translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { plainText } from "#lib/markdown";

type FrontRequest = {
  plan: KitPlan;
  campaign: LetterCampaign;
  /** The campaign as its page tells it in the host's language. */
  view: CampaignView;
  locale: Locale;
  /** What follows these pages in the file. */
  parts: { name: string; pages: number }[];
};

/** The pages of a kit that are no letters. */
export function eveningFront(request: FrontRequest): EveningFront {
  const { plan, campaign, locale } = request;
  const t = translator(locale, "evening");
  return {
    language: locale,
    paper: plan.request.paper,
    specimen: printsSpecimen(campaign),
    host: hostPage(request, t),
    aloud: {
      title: t("kit.aloud.title"),
      intro: t("kit.aloud.intro"),
      paragraphs: plainText(campaign.safetyNotice[locale]).split(/\n{2,}/),
      exits: {
        title: t("kit.aloud.exits.title"),
        items: ["sign", "organisation", "help", "nothing"].map((exit) => t(`kit.aloud.exits.${exit}`)),
      },
    },
    cards: caseCards(request, t),
    tally: tallyPage(request, t),
  };
}

function hostPage({ plan, campaign, locale, parts }: FrontRequest, t: Translate): EveningFront["host"] {
  const { writers } = plan.kit;
  const languages = [...new Set(plan.offices.flatMap((office) => office.languages))];
  const values = {
    writers: String(writers),
    offices: String(plan.offices.length),
    letters: String(writers * plan.offices.length),
    languages: languages.map((language) => t(`form.languages.${language}`)).join(", "),
  };
  const copies = readingCopies(plan, locale).length > 0;
  const section = (name: string, items: string[]) => ({
    title: t(`kit.host.${name}.title`),
    items: items.map((item) => t(`kit.host.${name}.${item}`)),
  });
  return {
    title: t("kit.host.title"),
    figures: Object.entries(values).map(([name, value]) => ({ label: t(`kit.host.figures.${name}`), value })),
    notice: noticeOf(campaign, locale, t),
    parts: {
      title: t("kit.host.parts.title"),
      pages: t("kit.host.parts.pages"),
      front: t("kit.host.parts.front"),
      rows: parts,
    },
    sections: [
      section("before", ["print", copies ? "layCopies" : "lay", "private"]),
      section("evening", ["aloud", "tell", copies ? "readCopies" : "read", "write", "tone", "sign"]),
      section("after", campaign.state === "ACTIVE" ? ["post", "report", "destroy"] : ["destroy"]),
    ],
  };
}

/** Why these letters are not to be posted, and what became of the case. */
function noticeOf(campaign: LetterCampaign, locale: Locale, t: Translate): string {
  if (!printsSpecimen(campaign)) return "";
  const state = campaign.state === "ACTIVE" ? "sample" : campaign.state;
  return [t(`states.${state}`), plainText(campaign.notice[locale])].filter(Boolean).join(" ");
}

function caseCards({ campaign, view, locale }: FrontRequest, t: Translate): EveningFront["cards"] {
  const day = formatDate(campaign.letterDay, locale);
  const known = view.timeline.filter(({ date }) => date <= campaign.letterDay);
  const total = view.people.length;
  return view.people.map(({ name, about }, index) => ({
    kicker: t("kit.card.kicker", { number: index + 1, total, day }),
    name,
    about: plainText(about),
    facts: { title: t("kit.card.facts"), items: known.map((fact) => factOf(fact, locale, t)) },
    requests: { title: t("kit.card.requests"), items: view.demands.map(({ text }) => text) },
    foot: t("kit.card.foot"),
  }));
}

function factOf({ date, precision, text, assertedBy }: FactView, locale: Locale, t: Translate) {
  const by = assertedBy ? t("kit.card.by", { who: assertedBy }) : "";
  return { date: formatDate(date, locale, precision), text, by };
}

function tallyPage({ plan, campaign, locale }: FrontRequest, t: Translate): EveningFront["tally"] {
  return {
    title: t("kit.tally.title"),
    intro: t("kit.tally.intro"),
    written: t("kit.tally.written"),
    posted: t("kit.tally.posted"),
    writers: plan.kit.writers,
    offices: plan.offices.map(({ addressee }) => addressee.name[locale]),
    report: campaign.state === "ACTIVE" ? reportBlock(plan, campaign, locale, t) : null,
  };
}

function reportBlock({ kit }: KitPlan, campaign: LetterCampaign, locale: Locale, t: Translate) {
  const path = `/${locale}/campaigns/${campaign.slug}/evening/${kitToken(kit, campaign.id)}`;
  const address = `${env().APP_URL}${path}`;
  return {
    title: t("kit.tally.report"),
    text: t("kit.tally.reportText", { days: KIT_DAYS }),
    address: address.replace(/^https?:\/\//, ""),
    alt: t("kit.tally.alt"),
    code: encodeQR(address, "svg", { ecc: "medium", border: 2 }),
  };
}
