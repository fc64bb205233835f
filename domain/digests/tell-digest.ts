import type { DigestRow, DigestText } from "#domain/delivery/schema";
import { replyClasses } from "#domain/ledger/schema";
import { type Labels, labelsIn } from "#domain/statistics/labels";
import { formatDate } from "#lib/dates";
import { type Translate, translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import type { Digest, DigestFigure, EndedTerm, OfficeDigest } from "./schema.ts";

export type DigestHead = {
  title: string;
  organisation: string;
  sample: boolean;
  demands: string[];
  officeNames: ReadonlyMap<string, string>;
};

type Words = { t: Translate; replies: Translate; labels: Labels; locale: Locale; hidden: string };

/** A digest in a language. What is hidden is a word, never an empty cell or a zero. */
export function tellDigest(digest: Digest, head: DigestHead, locale: Locale): DigestText {
  const t = translator(locale, "digests");
  const labels = labelsIn(locale, head.officeNames);
  const hidden = t("text.hidden");
  const words: Words = { t, labels, locale, hidden, replies: translator(locale, "offices") };
  const dayIn = (day: Date) => formatDate(day, locale);
  return {
    title: head.title,
    organisation: head.organisation,
    specimen: head.sample,
    days: t("text.days", { from: dayIn(digest.from), to: dayIn(digest.to) }),
    intro: t("text.intro", { organisation: head.organisation, offices: digest.offices.length }),
    demands: { title: t("text.demands"), items: head.demands },
    heads: {
      figure: t("text.figure"),
      inPeriod: t(`text.in.${digest.period}`),
      total: t("text.total", { to: dayIn(digest.to) }),
    },
    offices: digest.offices.map((office) => ({
      slug: office.slug,
      name: labels.value("office", office.slug),
      rows: office.figures.flatMap((figure) => rowsOf(figure, words)),
      sentences: [...repliesOf(office, words), ...termsOf(office, dayIn(digest.to), words)],
    })),
    definitions: {
      title: t("text.definitions"),
      items: (digest.offices[0]?.figures ?? []).map(({ metric }) => {
        const { title, definition } = labels.metric(metric);
        return `${title}: ${definition}`;
      }),
    },
    notes: {
      title: t("text.notes"),
      items: [
        t("notes.reported"),
        t("notes.cause"),
        t("notes.days"),
        t("notes.hidden", { threshold: digest.hiddenBelow }),
        t("notes.compare"),
        t("notes.persons"),
      ],
    },
  };
}

function rowsOf({ metric, inPeriod, total, channels }: DigestFigure, words: Words): DigestRow[] {
  const { labels, locale, hidden } = words;
  const format = new Intl.NumberFormat(locale).format;
  const tell = (count: number | null) => (count === null ? hidden : format(count));
  return [
    { label: labels.metric(metric).title, inPeriod: tell(inPeriod), total: format(total), part: false },
    ...channels.map((each) => ({
      label: labels.value("channel", each.channel),
      inPeriod: tell(each.inPeriod),
      total: "",
      part: true,
    })),
  ];
}

function repliesOf({ replies }: OfficeDigest, { t, replies: names }: Words): string[] {
  const told = replyClasses.filter((name) => replies[name] > 0);
  if (told.length === 0) return [t("text.noReply")];
  return [t("text.replies"), ...told.map((name) => `${names(`silence.names.${name}`)}: ${replies[name]}`)];
}

/** Only of letters that there are: an office nobody wrote to owes no answer. */
function termsOf({ terms, figures }: OfficeDigest, to: string, words: Words): string[] {
  if (!terms) return [];
  return (["lettersReportedSent", "emailsAccepted"] as const).flatMap((metric) => {
    const total = figures.find((figure) => figure.metric === metric)?.total ?? 0;
    return total === 0 ? [] : [termOf(metric, terms[metric], to, words)];
  });
}

function termOf(
  metric: "lettersReportedSent" | "emailsAccepted",
  { leftBy, letters }: EndedTerm,
  to: string,
  { t, locale, hidden }: Words,
): string {
  const count = letters === null ? hidden : new Intl.NumberFormat(locale).format(letters);
  return t(`text.ended.${metric}`, { count, leftBy: formatDate(leftBy, locale), to });
}
