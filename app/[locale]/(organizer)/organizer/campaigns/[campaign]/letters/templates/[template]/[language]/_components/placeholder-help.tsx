import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details";

const names = {
  supporter: ["supporterName", "city", "country"],
  organisation: ["signers", "signersOnPaper", "countedOn"],
} as const;

/** What can stand in braces, and where it cannot. */
export function PlaceholderHelp({ organisation }: { organisation: boolean }) {
  const t = useTranslations("templates.help");
  return (
    <Details summary={t("title")} tight open>
      <dl className="template-help">
        {names[organisation ? "organisation" : "supporter"].map((name) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{t(`names.${name}`, { pair: "{{city}}, {{country}}" })}</dd>
          </div>
        ))}
        <div>
          <dt>
            <code>{"{{? … }}"}</code>
          </dt>
          <dd>{t("names.blank")}</dd>
        </div>
      </dl>
      <p className="organizer-quiet">{t("nominative")}</p>
      <p className="organizer-quiet">{t("attribution")}</p>
    </Details>
  );
}
