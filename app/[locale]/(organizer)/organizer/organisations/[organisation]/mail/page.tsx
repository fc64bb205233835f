import { getTranslations } from "next-intl/server";
import { readMailDesk } from "#domain/mail-desk/queries";
import { claimOrganisation } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { DoubtfulLetters } from "./_components/doubtful-letters.tsx";
import { ParkedMail } from "./_components/parked-mail.tsx";
import { ReturnedMail } from "./_components/returned-mail.tsx";
import { Suppressed } from "./_components/suppressed.tsx";
import { WaitingMail } from "./_components/waiting-mail.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};

/** Mail that does not get on by itself, and what an organizer can do about it. */
export default async function MailPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "mail.manage"));
  if (!by) return <MissingPage />;
  const [desk, state, t] = await Promise.all([
    readMailDesk(by, locale),
    readFormState(),
    getTranslations("mail"),
  ]);
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={(await searchParams).done} area="mail" />
      <DoubtfulLetters letters={desk.doubtful} state={state} locale={locale} />
      <ParkedMail groups={desk.parked} state={state} />
      <WaitingMail groups={desk.waiting} />
      <ReturnedMail returned={desk.returned} />
      <Suppressed counts={desk.suppressed} />
    </>
  );
}
