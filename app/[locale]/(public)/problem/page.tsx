import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "#components/ui/button";
import { readFormState } from "../../../_server/form-state.ts";
import { MissingPage } from "../../_components/missing-page.tsx";

export const metadata: Metadata = { robots: { index: false } };

type PageProps = { params: Promise<{ locale: string }> };

/** What a person reads when a request was refused before any page could take it. Only server/ leads here. */
export default async function ProblemPage({ params }: PageProps) {
  const { locale } = await params;
  const state = await readFormState();
  if (state?.form !== "problem") return <MissingPage />;
  const t = await getTranslations("errors");
  const code = String(state.data);
  const problem = t.has(`problems.${code}.title`) ? `problems.${code}` : "failed";
  const again = code === "again";
  const later = code === "later";
  return (
    <div className="wrap page stack">
      <title>{t(`${problem}.title`)}</title>
      <h1>{t(`${problem}.title`)}</h1>
      <p className="prose">{t(`${problem}.text`)}</p>
      {again && (
        // server/ fills it in: where it goes, and all that was typed.
        <form method="post" action="/again">
          <Button variant="primary">{t("sendAgain")}</Button>
        </form>
      )}
      <p className="cluster">
        {later && <ButtonLink href={`/${locale}/problem`}>{t("failed.retry")}</ButtonLink>}
        <ButtonLink variant={again || later ? "quiet" : "secondary"} href={`/${locale}`}>
          {t("notFound.home")}
        </ButtonLink>
      </p>
    </div>
  );
}
