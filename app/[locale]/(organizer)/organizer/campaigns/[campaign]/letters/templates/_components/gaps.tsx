import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { Gap } from "#domain/letter-templates/schema";

/** What a text lacks, each in a few words; one word when it lacks nothing. */
export function Gaps({ gaps }: { gaps: Gap[] }) {
  const t = useTranslations("templates.gaps");
  if (gaps.length === 0) return <Tag tone="good">{t("none")}</Tag>;
  return gaps.map(({ kind, count }) => (
    <span key={kind}>
      <Tag tone="caution">{t(kind, { count })}</Tag>{" "}
    </span>
  ));
}
