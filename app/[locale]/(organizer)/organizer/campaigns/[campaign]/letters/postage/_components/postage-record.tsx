import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details";
import type { PostageView } from "#domain/letter-settings/schema";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import { locales } from "#lib/locales";
import { PostageForm, type PostageSection } from "./postage-form.tsx";

/** The note of one country in all its languages, and the form that changes or empties it. */
export function PostageRecord({ postage, ...section }: PostageSection & { postage: PostageView }) {
  const t = useTranslations("letter-settings.postage");
  const { state, locale } = section;
  const { country, note, checkedOn } = postage;
  const heading = `postage-${country}`;
  return (
    <section className="organizer-section" aria-labelledby={heading}>
      <h2 id={heading}>{countryName(country, locale)}</h2>
      {locales.map((language) =>
        note[language] ? (
          <p key={language} lang={language}>
            {note[language]}
          </p>
        ) : null,
      )}
      <p className="organizer-quiet">
        {checkedOn ? t("checked", { date: formatDate(checkedOn, locale) }) : t("unchecked")}
      </p>
      <Details summary={t("change")} tight open={state?.form === "save" && state.values.country === country}>
        <p className="organizer-quiet">{t("emptyHint")}</p>
        <PostageForm postage={postage} {...section} />
      </Details>
    </section>
  );
}
