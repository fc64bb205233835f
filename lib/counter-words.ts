import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";

type Figures = { signaturesConfirmed: number; signaturesOnPaper: number; goal: number };

/**
 * What a campaign's page says of its signatures: on the page, and to its script, which asks again. The sentence on those
 * online is cut around its number, which is set larger; the number is "" where the sentence has none. `paper` is "" for none.
 */
export function counterWords(
  locale: Locale,
  { signaturesConfirmed: count, signaturesOnPaper, goal }: Figures,
) {
  const t = translator(locale, "campaign");
  const sentence = t("counter.online", { count });
  const number = new Intl.NumberFormat(locale).format(count);
  const at = sentence.indexOf(number);
  const cut = at < 0 ? sentence.length : at;
  return {
    before: sentence.slice(0, cut),
    number: at < 0 ? "" : number,
    after: at < 0 ? "" : sentence.slice(at + number.length),
    short: t("counter.short", { count }),
    goal: t("counter.goal", { goal }),
    paper: signaturesOnPaper > 0 ? t("counter.paper", { count: signaturesOnPaper }) : "",
    value: Math.min(count, goal),
    max: goal,
  };
}

export type CounterWords = ReturnType<typeof counterWords>;
