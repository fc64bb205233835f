import { useTranslations } from "next-intl";
import type { ResponseTime } from "#domain/moderation/schema";

/** How fast comments are read, in the unit in which people would say it. */
export function ResponseText({ response: { days, minutes } }: { response: ResponseTime }) {
  const t = useTranslations("moderation.response");
  if (minutes === null) return t("tooFew", { days });
  if (minutes < 60) return t("minutes", { days, value: Math.max(1, Math.round(minutes)) });
  const hours = Math.round(minutes / 60);
  return hours < 48 ? t("hours", { days, value: hours }) : t("days", { days, value: Math.round(hours / 24) });
}
