import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice";
import { tokens } from "#domain/delivery/links";
import { listOwnReminders } from "#domain/ledger/queries";
import { listOwnLetters } from "#domain/privacy/own-letters";
import { findPersonByManageToken } from "#domain/signatures/person";
import { listOwnSignatures } from "#domain/signatures/queries";
import type { OwnSignature } from "#domain/signatures/schema";
import { isLocale, type Locale } from "#lib/locales";
import { readFormState } from "../../../../_server/form-state.ts";
import { MissingPage } from "../../../_components/missing-page.tsx";
import { Slip } from "../../_components/slip.tsx";
import { OwnDataForms } from "./_components/own-data-forms.tsx";
import { OwnLetters } from "./_components/own-letters.tsx";
import { OwnReminders } from "./_components/own-reminders.tsx";
import { OwnSignatureView } from "./_components/own-signature.tsx";
import { RefusalNotice } from "./_components/refusal-notice.tsx";

type PageProps = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("manage");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** All that is kept about one mailbox, and what its owner can do with it. */
export default async function ManagePage({ params, searchParams }: PageProps) {
  const { locale, token } = await params;
  const person = await findPersonByManageToken(token);
  if (!person || !isLocale(locale)) return <MissingPage />;
  const [signatures, letters, reminders] = await Promise.all([
    listOwnSignatures(person, locale),
    listOwnLetters(person, locale),
    listOwnReminders(person),
  ]);
  const t = await getTranslations("manage");
  const refused = await readFormState();
  const { done } = await searchParams;
  const action = `/${locale}/manage/${token}`;
  return (
    <Slip title={t("title")} lead={t("lead")}>
      {refused ? <RefusalNotice refused={refused} /> : null}
      {!refused && done && t.has(`done.${done}` as "done.shown") ? (
        <Notice tone="good" role="status">
          <p>{t(`done.${done}` as "done.shown")}</p>
        </Notice>
      ) : null}
      {signatures.length + letters.length + reminders.length === 0 ? <p>{t("none")}</p> : null}
      {signatures.map((signature) => (
        <OwnSignatureView
          key={signature.id}
          appealHref={appealHref(signature, locale)}
          {...{ signature, locale, action, refused }}
        />
      ))}
      <OwnLetters letters={letters} locale={locale} />
      <OwnReminders reminders={reminders} locale={locale} action={action} />
      <OwnDataForms action={action} refused={refused} />
    </Slip>
  );
}

function appealHref({ comment }: OwnSignature, locale: Locale) {
  if (!comment?.appeal || comment.appeal.asked) return null;
  return `/${locale}/appeal/${tokens.appeal(comment.appeal.decisionId)}`;
}
