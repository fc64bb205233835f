import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { Slip } from "../../../_components/slip.tsx";

/** The button was pressed before. */
export function LinkDone({ href }: { href: string }) {
  const t = useTranslations("confirm");
  return (
    <Slip title={t("done.title")} lead={t("done.text")}>
      <p>
        <ButtonLink href={href}>{t("done.next")}</ButtonLink>
      </p>
    </Slip>
  );
}

/** A link whose time, or whose campaign, is over. `reason` is a key of confirm.refusals. */
export function LinkEnded({ reason, href }: { reason: string; href: string }) {
  const t = useTranslations("confirm");
  return (
    <Slip title={t("ended.title")} lead={t(`refusals.${reason}` as "refusals.expired")}>
      <p>
        <ButtonLink href={href}>{t("ended.back")}</ButtonLink>
      </p>
    </Slip>
  );
}
