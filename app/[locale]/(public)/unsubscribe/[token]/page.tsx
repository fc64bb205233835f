import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { readUnsubscribeToken } from "#domain/updates/unsubscribe";
import { MissingPage } from "../../../_components/missing-page.tsx";
import { Slip } from "../../_components/slip.tsx";

type PageProps = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("updates.unsubscribe");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/**
 * Behind the link of our news: a button, since whatever opens links in mails must not change anything. It says the same
 * whether anything is left to stop or not, and names no case.
 */
export default async function UnsubscribePage({ params, searchParams }: PageProps) {
  const { locale, token } = await params;
  if (!readUnsubscribeToken(token)) return <MissingPage />;
  const { done } = await searchParams;
  const t = await getTranslations("updates.unsubscribe");
  const action = `/${locale}/unsubscribe/${token}`;
  const stopped = done === "campaign" || done === "everything" ? done : null;
  return (
    <Slip title={t(stopped ? "stopped" : "title")} lead={t(stopped ? `done.${stopped}` : "lead")}>
      {stopped ? null : (
        <form className="form" method="post" action={action}>
          <Button variant="primary" wide name="scope" value="campaign">
            {t("button")}
          </Button>
        </form>
      )}
      {stopped === "everything" ? null : (
        <form className="form" method="post" action={action}>
          <p>{t("everything-hint")}</p>
          <Button name="scope" value="everything">
            {t("everything")}
          </Button>
        </form>
      )}
      <p className="slip__small">
        {t("data")} <a href={`/${locale}/manage`}>{t("data-link")}</a>
      </p>
    </Slip>
  );
}
