"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("errors.failed");
  const locale = useLocale();
  return (
    <main className="wrap page stack">
      <h1>{t("title")}</h1>
      <p className="prose">{t("text")}</p>
      <p className="cluster">
        <Button type="button" onClick={reset}>
          {t("retry")}
        </Button>
        <ButtonLink variant="quiet" href={`/${locale}`}>
          {t("home")}
        </ButtonLink>
      </p>
    </main>
  );
}
