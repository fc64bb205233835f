import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { answerRefusal } from "../../_server/page-refusal.ts";

/**
 * Returned by a page in place of its own content when there is none; answers 404, with or without script, or 403 where
 * there is one that the reader may not see.
 */
export async function MissingPage() {
  const refusal = await answerRefusal();
  return <MissingView because={refusal === "forbidden" ? "problems.forbidden" : "notFound"} />;
}

export async function MissingView({ because = "notFound" }: { because?: "notFound" | "problems.forbidden" }) {
  const t = await getTranslations("errors");
  return (
    <div className="wrap page stack">
      <h1>{t(`${because}.title`)}</h1>
      <p className="prose">{t(`${because}.text`)}</p>
      <p>
        <ButtonLink href={`/${await getLocale()}`}>{t("notFound.home")}</ButtonLink>
      </p>
    </div>
  );
}

export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors.notFound");
  return { title: t("title"), robots: { index: false } };
}
