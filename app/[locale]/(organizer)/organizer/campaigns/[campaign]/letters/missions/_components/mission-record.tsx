import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { Tag } from "#components/ui/tag";
import type { MissionView } from "#domain/letter-settings/schema";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import { MissionForm, type MissionSection } from "./mission-form.tsx";

/** What stands for senders of a country, when it was checked, and the form that changes it. */
export function MissionRecord({ mission, ...section }: MissionSection & { mission: MissionView }) {
  const t = useTranslations("letter-settings.missions");
  const { state, locale } = section;
  const { id, country, name, addressLines, email, validFrom, validTo, lastVerifiedAt, fresh } = mission;
  const day = (date: Date) => formatDate(date, locale);
  const heading = `mission-${id}`;
  return (
    <section className="organizer-section" aria-labelledby={heading}>
      <div className="cluster">
        <h2 id={heading}>
          {countryName(country, locale)}: {name}
        </h2>
        <Tag tone={fresh ? "good" : "caution"}>
          {lastVerifiedAt ? t("checked", { date: day(lastVerifiedAt) }) : t("unchecked")}
        </Tag>
      </div>
      <p>
        {addressLines.join(", ")}
        {email ? ` · ${email}` : null}
      </p>
      {validFrom || validTo ? (
        <p className="organizer-quiet">
          {validFrom ? t("since", { date: day(validFrom) }) : null}{" "}
          {validTo ? t("until", { date: day(validTo) }) : null}
        </p>
      ) : null}
      <Details summary={t("change")} tight open={state?.form === "save" && state.values.id === id}>
        <MissionForm mission={mission} {...section} />
      </Details>
      <Details summary={t("remove")} tight>
        <p className="organizer-quiet">{t("removeHint")}</p>
        <ActionForm form={readForm("remove", null, String)} submit={t("removeOne", { name })} small>
          <input type="hidden" name="id" value={id} />
        </ActionForm>
      </Details>
    </section>
  );
}
