import { useLocale, useTranslations } from "next-intl";
import type { RecipientView } from "#domain/campaigns/schema";
import { formatDate } from "#lib/dates";

type AbolishedProps = { abolished: NonNullable<RecipientView["abolished"]>; recordHref: string };

/** The office is no more: since when, and who took over. */
export function AbolishedText({ abolished: { on, successor }, recordHref }: AbolishedProps) {
  const t = useTranslations("offices");
  const date = formatDate(on, useLocale());
  if (!successor) return <p className="soft">{t("abolished", { date })}</p>;
  const { name, slug } = successor;
  return (
    <p className="soft">
      {t("abolished", { date })} {t("successor")} {slug ? <a href={`${recordHref}/${slug}`}>{name}</a> : name}
    </p>
  );
}
