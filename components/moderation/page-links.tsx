import { useTranslations } from "next-intl";
import { Pagination } from "#components/ui/pagination";

/** Links through pages of which only is known whether there is one more. */
export function PageLinks({ page, more }: { page: number; more: boolean }) {
  const t = useTranslations("moderation.pages");
  if (page === 1 && !more) return null;
  return (
    <Pagination
      label={t("label")}
      position={t("position", { page })}
      previous={page > 1 ? { href: `?page=${page - 1}`, text: t("newer") } : null}
      next={more ? { href: `?page=${page + 1}`, text: t("older") } : null}
    />
  );
}
