import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { isLocale } from "#lib/locales";
import { readFormState } from "../../../_server/form-state.ts";
import { MissingPage } from "../../_components/missing-page.tsx";
import { AddressForm } from "../_components/address-form.tsx";
import { Slip } from "../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ sent?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("manage.request");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** "Send me the link to my data." */
export default async function ManageRequestPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const t = await getTranslations("manage.request");
  const state = await readFormState();
  const { sent } = await searchParams;
  return (
    <Slip title={t("title")} lead={t("lead")}>
      {sent ? (
        <Notice tone="good" role="status">
          <p>{t("sent")}</p>
        </Notice>
      ) : null}
      <AddressForm
        primary
        action={`/${locale}/manage`}
        label={t("label")}
        button={t("button")}
        refused={state?.form === "manage-link" ? state : null}
      />
    </Slip>
  );
}
