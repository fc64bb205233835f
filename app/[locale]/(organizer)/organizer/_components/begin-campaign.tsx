import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import type { Locale } from "#lib/locales";

type BeginCampaignProps = { first: boolean; mayBegin: boolean; locale: Locale };

/** On an empty desk the first step, later one way among others. */
export function BeginCampaign({ first, mayBegin, locale }: BeginCampaignProps) {
  const t = useTranslations("editor.new");
  if (!mayBegin) return first ? <p>{t("nobody")}</p> : null;
  return (
    <>
      {first ? <p>{t("first")}</p> : null}
      <p>
        <ButtonLink href={`/${locale}/organizer/campaigns/new`} variant={first ? "primary" : "secondary"}>
          {t("link")}
        </ButtonLink>
      </p>
    </>
  );
}
