import { useLocale, useTranslations } from "next-intl";
import type { FactView } from "#domain/campaigns/schema";
import { DateText } from "../ui/date-text.tsx";
import { Postmark } from "../ui/postmark.tsx";
import { Section } from "./section.tsx";

export function TimeLine({ facts }: { facts: FactView[] }) {
  const t = useTranslations("campaign.timeline");
  if (facts.length === 0) return null;
  return (
    <Section id="timeline" title={t("title")} intro={t("intro")}>
      <ol className="timeline">
        {facts.map((fact) => (
          <Event key={fact.key} fact={fact} />
        ))}
      </ol>
    </Section>
  );
}

function Event({ fact }: { fact: FactView }) {
  const t = useTranslations("campaign.timeline");
  const locale = useLocale();
  const exact = fact.precision === "DAY";
  return (
    <li className="timeline__event">
      <Postmark
        year={fact.date.getUTCFullYear()}
        month={exact || fact.precision === "MONTH" ? fact.date.getUTCMonth() + 1 : undefined}
        day={exact ? fact.date.getUTCDate() : undefined}
      />
      <div>
        <p className="timeline__date">
          <DateText date={fact.date} precision={fact.precision} locale={locale} />
        </p>
        <p className="timeline__text">{fact.text}</p>
        <p className="timeline__source">
          {fact.assertedBy ? <span>{t("assertedBy", { who: fact.assertedBy })} </span> : null}
          {fact.sources.length > 0 ? <SourceList sources={fact.sources} /> : null}
        </p>
      </div>
    </li>
  );
}

function SourceList({ sources }: { sources: FactView["sources"] }) {
  const t = useTranslations("campaign.timeline");
  return (
    <>
      {t("sources", { count: sources.length })}{" "}
      {sources.map((source, index) => (
        <span key={source.title}>
          {index > 0 ? "; " : null}
          {source.url ? (
            <a href={source.url} rel="noreferrer">
              {source.title}
            </a>
          ) : (
            <cite>{source.title}</cite>
          )}
          {source.publisher ? `, ${source.publisher}` : null}
        </span>
      ))}
    </>
  );
}
