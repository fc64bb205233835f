import { getTranslations } from "next-intl/server";
import { DateText } from "#components/ui/date-text";
import { DefinitionList } from "#components/ui/definition-list";
import { Notice } from "#components/ui/notice";
import type { OrganisationLetterDesk } from "#domain/organisation-letters/schema";
import type { Locale } from "#lib/locales";

type LetterHeadProps = {
  desk: OrganisationLetterDesk;
  locale: Locale;
  /** Where the head of the letter is entered; null for those who may not. */
  settings: string | null;
};

/** For whom the letter speaks, and in whose name. */
export async function LetterHead({ desk, locale, settings }: LetterHeadProps) {
  const t = await getTranslations("channels.ngo");
  const { confirmed, onPaper, countedOn } = desk.signers;
  const { legalName, postalAddress, registrationNumber, complete } = desk.letterhead;
  const count = new Intl.NumberFormat(locale);
  return (
    <div className="stack">
      <section className="organizer-section" aria-labelledby="signers">
        <h2 id="signers">{t("signers.title")}</h2>
        <DefinitionList
          items={[
            { key: "confirmed", term: t("signers.confirmed"), text: count.format(confirmed) },
            { key: "paper", term: t("signers.onPaper"), text: count.format(onPaper) },
            { key: "day", term: t("signers.countedOn"), text: <DateText date={countedOn} locale={locale} /> },
          ]}
        />
        <p className="organizer-quiet">{t("signers.apart")}</p>
      </section>
      <section className="organizer-section" aria-labelledby="letterhead">
        <h2 id="letterhead">{t("letterhead.title")}</h2>
        {complete ? (
          <DefinitionList
            items={[
              { key: "name", term: t("letterhead.name"), text: legalName },
              {
                key: "address",
                term: t("letterhead.address"),
                text: <span className="lines">{postalAddress}</span>,
              },
              { key: "number", term: t("letterhead.number"), text: registrationNumber },
            ]}
          />
        ) : (
          <Notice tone="caution">{t("letterhead.missing")}</Notice>
        )}
        {settings ? (
          <p>
            <a href={settings}>{t("letterhead.settings")}</a>
          </p>
        ) : null}
        <p className="organizer-quiet">{t("letterhead.law")}</p>
      </section>
    </div>
  );
}
