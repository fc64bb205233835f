import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { DefinitionList } from "#components/ui/definition-list";
import { Details } from "#components/ui/details";
import { Notice } from "#components/ui/notice";
import type { OwnSignature } from "#domain/signatures/schema";
import { countryName } from "#lib/countries";
import { formatDate } from "#lib/dates";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import { OwnCommentView } from "./own-comment.tsx";
import { ShowForm } from "./show-form.tsx";

type Props = {
  signature: OwnSignature;
  locale: Locale;
  action: string;
  /** Where a decision about its comment can be appealed against. */
  appealHref: string | null;
  refused: FormState | null;
};

/** One signature with what may be changed about it. */
export function OwnSignatureView({ signature, locale, action, appealHref, refused }: Props) {
  const t = useTranslations("manage");
  const own = refused?.values.signature === signature.id ? refused : null;
  const counts = signature.state === "confirmed";
  return (
    <section className="slip__section" aria-labelledby={`signature-${signature.id}`}>
      <h2 id={`signature-${signature.id}`}>{signature.campaign.title}</h2>
      <Facts signature={signature} locale={locale} />
      {counts && signature.comment ? (
        <OwnCommentView comment={signature.comment} appealHref={appealHref} />
      ) : null}
      {counts && !signature.shownAsAsked ? (
        <Notice tone="caution">
          <p>{t("signature.unshown")}</p>
        </Notice>
      ) : null}
      {counts ? (
        <Details summary={t("show.summary")} open={own?.form === "show"}>
          <ShowForm signature={signature} action={action} refused={own?.form === "show" ? own : null} />
        </Details>
      ) : null}
      {signature.updates ? (
        <form method="post" action={action}>
          <input type="hidden" name="signature" value={signature.id} />
          <Button name="action" value="stop-updates" small>
            {t("stop.button")}
          </Button>
        </form>
      ) : null}
      {signature.state === "withdrawn" ? null : (
        <Details summary={t("withdraw.summary")}>
          <form className="form" method="post" action={action}>
            <p>{t("withdraw.text")}</p>
            <input type="hidden" name="signature" value={signature.id} />
            <Button name="action" value="withdraw">
              {t("withdraw.button")}
            </Button>
          </form>
        </Details>
      )}
    </section>
  );
}

function Facts({ signature, locale }: Pick<Props, "signature" | "locale">) {
  const t = useTranslations("manage.signature");
  const name = signature.name ?? "";
  const kept = signature.state !== "withdrawn";
  const shownName = signature.display === "first-name" ? name.split(" ", 1)[0] : name;
  const shown = t(`display.${signature.display}`, { name: shownName ?? "" });
  const items = [
    { key: "signed", term: t("signed-on"), text: formatDate(signature.signedOn, locale) },
    { key: "state", term: t("state"), text: t(`states.${signature.state}`) },
    { key: "shown", term: t("shown"), text: kept && shown },
    { key: "name", term: t("name"), text: name },
    { key: "country", term: t("country"), text: kept && countryName(signature.country, locale) },
    { key: "updates", term: t("updates"), text: kept && t(signature.updates ? "updates-yes" : "updates-no") },
    { key: "comment", term: t("comment"), text: signature.comment?.text },
  ];
  return <DefinitionList items={items.filter(({ text }) => text)} />;
}
