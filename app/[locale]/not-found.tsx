import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import type { Locale } from "#lib/locales";
import { SiteFrame } from "./_components/site-frame.tsx";

export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  const locale = (await getLocale()) as Locale;
  return (
    <SiteFrame locale={locale}>
      <div className="wrap page stack">
        <title>{t("title")}</title>
        <h1>{t("title")}</h1>
        <p className="prose">{t("text")}</p>
        <p>
          <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
        </p>
      </div>
    </SiteFrame>
  );
}
