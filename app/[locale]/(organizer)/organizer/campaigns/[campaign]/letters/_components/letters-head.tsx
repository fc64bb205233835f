import { useTranslations } from "next-intl";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { LettersNav, type LettersPage } from "./letters-nav.tsx";

type LettersHeadProps = {
  on: LettersPage;
  locale: string;
  slug: string;
  done?: string | undefined;
};

/** Title of a page of the letter settings, and its neighbours. */
export function LettersHead({ on, locale, slug, done }: LettersHeadProps) {
  const area = on === "recipients" || on === "templates" ? "templates" : "letter-settings";
  const t = useTranslations(area === "templates" ? "templates.pages" : area);
  const base = `/${locale}/organizer/campaigns/${slug}/letters`;
  return (
    <PageHead title={t(`${on}.title`)} intro={t(`${on}.intro`)} done={done} area={area}>
      <LettersNav base={base} on={on} />
    </PageHead>
  );
}
