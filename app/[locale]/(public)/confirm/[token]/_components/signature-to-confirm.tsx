import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button";
import { Checkbox } from "#components/ui/choices";
import { DefinitionList } from "#components/ui/definition-list";
import { Notice } from "#components/ui/notice";
import type { SignatureToConfirm } from "#domain/signatures/schema";
import type { Locale } from "#lib/locales";
import { Slip } from "../../../_components/slip.tsx";
import { LinkDone, LinkEnded } from "./link-ended.tsx";

type Props = { signature: SignatureToConfirm; locale: Locale; action: string; refusal: string | null };

/** What will count, in the signer's own details, above the button that makes it count. */
export function SignatureToConfirmView({ signature, locale, action, refusal }: Props) {
  const t = useTranslations("confirm");
  const campaign = `/${locale}/campaigns/${signature.campaign.slug}`;
  if (signature.state === "confirmed" || signature.state === "invalidated") {
    return <LinkDone href={`${campaign}/thank-you`} />;
  }
  if (signature.state !== "pending") return <LinkEnded reason={signature.state} href={`${campaign}#sign`} />;
  return (
    <Slip title={t("signature.title")} lead={t("signature.lead")}>
      <p className="slip__subject">{signature.campaign.title}</p>
      {refusal ? (
        <Notice tone="wrong" role="alert">
          <p>{t(`refusals.${refusal}` as "refusals.expired")}</p>
        </Notice>
      ) : null}
      <Details signature={signature} />
      <form className="form" method="post" action={action}>
        <input type="hidden" name="revision" value={signature.revision} />
        {signature.display === "full-name" ? (
          <Checkbox
            name="showFullName"
            label={t("signature.full-name.label", { name: signature.name ?? "" })}
            hint={t("signature.full-name.hint")}
          />
        ) : null}
        <Button variant="primary" wide>
          {t("signature.button")}
        </Button>
      </form>
      <p className="slip__small">{t("signature.after")}</p>
      <p className="slip__small">{t("signature.not-you")}</p>
      <p>
        <ButtonLink variant="quiet" href={campaign}>
          {t("ended.back")}
        </ButtonLink>
      </p>
    </Slip>
  );
}

function Details({ signature }: Pick<Props, "signature">) {
  const t = useTranslations("confirm");
  const items = [
    { key: "shown", term: t("signature.shown"), text: t(`signature.display.${signature.display}`) },
    { key: "name", term: t("signature.name"), text: signature.name },
    { key: "country", term: t("signature.country"), text: signature.country },
    { key: "updates", term: t("signature.updates"), text: signature.updates ? t("yes") : t("no") },
  ];
  return <DefinitionList items={items.filter(({ text }) => text)} />;
}
