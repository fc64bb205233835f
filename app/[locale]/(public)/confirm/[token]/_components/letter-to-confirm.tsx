import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { DefinitionList } from "#components/ui/definition-list";
import { Notice } from "#components/ui/notice";
import type { LetterToConfirm } from "#domain/letters/schema";
import type { Locale } from "#lib/locales";
import { Slip } from "../../../_components/slip.tsx";
import { LinkDone, LinkEnded } from "./link-ended.tsx";

type Props = {
  found: {
    letter: LetterToConfirm;
    refusal: string | null;
    content: { subject: string; text: string } | null;
    answersToWriter: boolean;
  };
  locale: Locale;
  action: string;
  /** Why the button, pressed a moment ago, did nothing. */
  refusal: string | null;
};

/** The letter as the office will read it, above the button that sends it. */
export function LetterToConfirmView({ found, locale, action, refusal }: Props) {
  const t = useTranslations("confirm");
  const { letter, content } = found;
  const campaign = `/${locale}/campaigns/${letter.campaign.slug}`;
  if (found.refusal === "already-confirmed") return <LinkDone href={`${campaign}/thank-you?for=letter`} />;
  if (found.refusal || !content) return <LinkEnded reason={found.refusal ?? "expired"} href={campaign} />;
  const answers = found.answersToWriter ? "letter.answers-you" : "letter.answers-nobody";
  const items = [
    { key: "language", term: t("letter.language"), text: t(`letter.languages.${letter.language}`) },
    { key: "answers", term: t("letter.answers"), text: t(answers) },
    { key: "subject", term: t("letter.subject"), text: content.subject },
  ];
  return (
    <Slip airmail title={t("letter.title")} lead={t("letter.lead", { office: letter.office.name[locale] })}>
      {refusal ? (
        <Notice tone="wrong" role="alert">
          <p>{t(`refusals.${refusal}` as "refusals.expired")}</p>
        </Notice>
      ) : null}
      <DefinitionList items={items} />
      <div className="slip__letter" lang={letter.language}>
        {content.text}
      </div>
      <form className="form" method="post" action={action}>
        <Button variant="primary" wide>
          {t("letter.button")}
        </Button>
      </form>
      <p className="slip__small">{t("letter.after")}</p>
      <p className="slip__small">{t("letter.not-you")}</p>
    </Slip>
  );
}
