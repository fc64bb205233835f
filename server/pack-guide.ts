import type { PackOptions } from "#domain/letters/schema";
import type { Guide } from "#letters/pack/print-pack";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";

type GuideRequest = {
  locale: Locale;
  paper: "a4" | "letter";
  letters: number;
  parallel: boolean;
  options: PackOptions;
  /** The sender wants an address of their own on the envelope, and gave one. */
  returned: boolean;
  /** At least one letter leaves the sender's country. */
  abroad: boolean;
  postage: { note: string; checkedOn: Date | null } | null;
  country: string;
  specimen: boolean;
};

/** The page on folding and posting: only what these letters and these envelopes need. */
export function packGuide(request: GuideRequest): Guide {
  const { locale, paper, letters, options, specimen } = request;
  const t = translator(locale, "pack");
  const sheet = { window: "window", dl: "envelope", c6: "envelope", "no-10": "envelope" } as const;
  const kind = options.addresses in sheet ? sheet[options.addresses as keyof typeof sheet] : "label";
  return {
    language: locale,
    paper,
    title: t("guide.title", { count: letters }),
    intro: t(specimen ? "guide.specimen" : "guide.intro"),
    fold: options.addresses === "c6" ? "quarters" : "thirds",
    window: kind === "window",
    drawings: {
      sheet: t(options.addresses === "c6" ? "guide.drawings.sheetQuarters" : "guide.drawings.sheet"),
      fold: t(options.addresses === "c6" ? "guide.drawings.foldQuarters" : "guide.drawings.fold"),
      envelope: t(kind === "window" ? "guide.drawings.window" : "guide.drawings.plain"),
    },
    sections: [
      { title: t("guide.sign.title"), items: signItems(request, t) },
      { title: t(`guide.${kind}.title`), items: envelopeItems(request, kind, t) },
      { title: t("guide.return.title"), items: returnItems(request, t) },
      { title: t("guide.clerk.title"), items: clerkItems(request, t) },
      { title: t("guide.after.title"), items: [t("guide.after.note"), t("guide.after.answer")] },
    ],
    specimen,
  };
}

type Translate = ReturnType<typeof translator>;

function signItems({ parallel, paper, options }: GuideRequest, t: Translate): string[] {
  const fold = options.addresses === "c6" ? "quarters" : paper;
  const items = [t("guide.sign.ink"), t(`guide.sign.fold.${fold}`)];
  return parallel ? [...items, t("guide.sign.parallel")] : items;
}

function envelopeItems(
  { options, paper, letters }: GuideRequest,
  kind: "window" | "envelope" | "label",
  t: Translate,
): string[] {
  if (kind === "window")
    return [t(`guide.window.size.${paper}`), t("guide.window.check"), t("guide.window.plain")];
  const name = t(`sheets.${options.addresses}`);
  if (kind === "envelope") {
    return [
      t("guide.envelope.print", { name, count: letters }),
      t("guide.envelope.feed"),
      t("guide.envelope.hand"),
    ];
  }
  return [t("guide.label.print", { name }), t("guide.label.stick"), t("guide.label.first")];
}

function returnItems({ returned, options }: GuideRequest, t: Translate): string[] {
  if (!returned) return [t("guide.return.none"), t("guide.return.safety")];
  const labels = options.addresses === "l7163" || options.addresses === "l5163";
  const place = labels ? "label" : options.addresses === "window" ? "hand" : options.returnAddress;
  return [t(`guide.return.${place}`), t("guide.return.safety")];
}

function clerkItems({ postage, country, locale, abroad }: GuideRequest, t: Translate): string[] {
  const name = countryName(country, locale);
  const checked = postage?.checkedOn ? formatDate(postage.checkedOn, locale) : null;
  const price = postage
    ? t("guide.clerk.postage", { country: name, note: postage.note })
    : t("guide.clerk.noPostage", { country: name });
  return [
    t("guide.clerk.country"),
    ...(abroad ? [t("guide.clerk.air")] : []),
    t("guide.clerk.weight"),
    checked ? `${price} ${t("guide.clerk.checked", { day: checked })}` : price,
    t("guide.clerk.stamps"),
    t("guide.clerk.registered"),
  ];
}
