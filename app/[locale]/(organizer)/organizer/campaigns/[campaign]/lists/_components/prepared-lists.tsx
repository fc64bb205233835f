import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button";
import { Progress } from "#components/ui/progress";
import type { ExportFilter, ExportView } from "#domain/exports/schema";
import { countryName } from "#lib/countries";
import { formatDate, formatMoment } from "#lib/dates";
import { languageName } from "#lib/language-name";
import type { Locale } from "#lib/locales";

type PreparedListsProps = { lists: ExportView[]; base: string; locale: Locale };

/** Lists and how far they are: one that is ready has its link, one that is no more says why and is prepared anew. */
export function PreparedLists({ lists, base, locale }: PreparedListsProps) {
  const t = useTranslations("exports");
  return (
    <ul className="prepared-lists">
      {lists.map((list) => (
        <li key={list.id} className="prepared-list">
          <p className="prepared-list__what">
            <strong>{t(`formats.${list.format}`)}</strong>
            <span>{inWords(list.filter, locale, t).join(" · ")}</span>
            <span className="organizer-quiet">
              {t("lists.by", {
                who: list.who ?? t("lists.nobody"),
                moment: formatMoment(list.createdAt, locale),
              })}
            </span>
          </p>
          <div className="prepared-list__state">
            <State list={list} base={base} locale={locale} />
          </div>
          <Buttons list={list} action={base} />
        </li>
      ))}
    </ul>
  );
}

function State({ list, base, locale }: { list: ExportView; base: string; locale: Locale }) {
  const t = useTranslations("exports.lists");
  const { id, state, counted, done, size, expiresAt } = list;
  const until = formatMoment(expiresAt, locale);
  if (state === "preparing") {
    return <Progress value={done} max={Math.max(counted, done, 1)} text={t("progress", { done, counted })} />;
  }
  if (state !== "ready") return <p>{t(`states.${state}`, { until })}</p>;
  return (
    <>
      <ButtonLink href={`${base}/${id}/file`} download>
        {t("download", { kilobytes: Math.max(1, Math.round(size / 1024)) })}
      </ButtonLink>
      <p className="organizer-quiet">{t("ready", { done, until })}</p>
    </>
  );
}

function Buttons({ list, action }: { list: ExportView; action: string }) {
  const t = useTranslations("exports.lists");
  const { id, state, format, hours, filter } = list;
  const anew = state === "stale" || state === "expired" || state === "failed";
  return (
    <div className="cluster">
      {anew ? (
        <form method="post" action={action}>
          <input type="hidden" name="form" value="prepare" />
          {Object.entries({ ...filter, format, hours }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button small>{t("anew")}</Button>
        </form>
      ) : null}
      <form method="post" action={action}>
        <input type="hidden" name="form" value="remove" />
        <input type="hidden" name="id" value={id} />
        <Button small variant="quiet">
          {t("remove")}
        </Button>
      </form>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<"exports">>;

function inWords({ names, country, language, from, to, comments }: ExportFilter, locale: Locale, t: Words) {
  const day = (text: string) => formatDate(new Date(text), locale);
  return [
    t(`form.namesOptions.${names}`),
    country && countryName(country, locale),
    language && languageName(language),
    from && t("lists.since", { day: day(from) }),
    to && t("lists.through", { day: day(to) }),
    comments === "with" && t("form.commentsOptions.with"),
  ].filter((word): word is string => Boolean(word));
}
