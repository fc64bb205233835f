import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/choices";
import { findPersonByManageToken } from "#domain/signatures/person";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { Slip } from "../../../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("manage.not-me");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** "It wasn't me": a page with a button, since whatever opens links in mails must not change anything. */
export default async function NotMePage({ params }: PageProps) {
  const { locale, token } = await params;
  if (!(await findPersonByManageToken(token))) return <MissingPage />;
  const t = await getTranslations("manage.not-me");
  const manage = `/${locale}/manage/${token}`;
  return (
    <Slip title={t("title")} lead={t("lead")}>
      <form className="form" method="post" action={`${manage}/not-me`}>
        <Checkbox name="never" label={t("never")} hint={t("never-hint")} />
        <Button variant="primary" wide>
          {t("button")}
        </Button>
      </form>
      <p className="slip__small">
        {t("confirmed")} <a href={manage}>{t("manage")}</a>.
      </p>
    </Slip>
  );
}
