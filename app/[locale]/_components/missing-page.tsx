import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { answerNotFound } from "../../_server/answer-not-found.ts";

/** Returned by a page in place of its own content when there is none; answers 404, with or without script. */
export async function MissingPage() {
  await answerNotFound();
  return <MissingView />;
}

export async function MissingView() {
  const t = await getTranslations("errors.notFound");
  return (
    <div className="wrap page stack">
      <h1>{t("title")}</h1>
      <p className="prose">{t("text")}</p>
      <p>
        <ButtonLink href={`/${await getLocale()}`}>{t("home")}</ButtonLink>
      </p>
    </div>
  );
}

export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title"), robots: { index: false } };
}
