import { countryName } from "#lib/countries";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";
import { type Dimension, type Metric, REST, UNKNOWN } from "./schema.ts";

export type Labels = {
  metric: (name: Metric) => { title: string; definition: string };
  dimension: (by: Dimension | "demand") => { title: string; head: string; definition: string };
  value: (by: Dimension, key: string) => string;
};

/** What figures, dimensions and their values are called in a language. `officeNames` by slug. */
export function labelsIn(locale: Locale, officeNames: ReadonlyMap<string, string>): Labels {
  const own = translator(locale, "statistics");
  const shared = translator(locale, "organizer");
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  const officeOf = (slug: string) => officeNames.get(slug) ?? slug;
  const channelOf = (key: string) =>
    key === "evening" ? own(`values.channel.${key}`) : shared(`statistics.channels.${key}`);
  const values: Partial<Record<Dimension, (key: string) => string>> = {
    hour: (key) => `${key.replace("T", " ")}:00`,
    country: (key) => countryName(key, locale),
    language: (key) => languages.of(key) ?? key,
    display: (key) => own(`values.display.${key}`),
    personalised: (key) => own(`values.personalised.${key}`),
    outcome: (key) => own(`values.outcome.${key}`),
    office: officeOf,
    channel: channelOf,
    "office-channel": (key) => {
      const [office = "", channel = ""] = key.split("/");
      return `${officeOf(office)}, ${channelOf(channel)}`;
    },
  };
  return {
    metric: (name) => {
      const t = name === "pageViews" || name === "composerViews" ? own : shared;
      const area = t === own ? "metrics" : "counters";
      return { title: t(`${area}.${name}.title`), definition: t(`${area}.${name}.definition`) };
    },
    dimension: (by) => ({
      title: own(`dimensions.${by}.title`),
      head: own(`dimensions.${by}.head`),
      definition: own(`dimensions.${by}.definition`),
    }),
    value: (by, key) => {
      if (key === REST) return shared("statistics.rest");
      if (key === UNKNOWN) return shared("statistics.unknown");
      return values[by]?.(key) ?? key;
    },
  };
}
