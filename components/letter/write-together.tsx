import { useTranslations } from "next-intl";

/** For whoever does not write alone: the way to the kit of a letter evening. */
export function WriteTogether({ href }: { href: string }) {
  const t = useTranslations("write.together");
  return (
    <p className="small soft">
      {t("text")} <a href={href}>{t("link")}</a>
    </p>
  );
}
