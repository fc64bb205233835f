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
  const t = useTranslations("letter-settings");
  const base = `/${locale}/organizer/campaigns/${slug}/letters`;
  return (
    <PageHead title={t(`${on}.title`)} intro={t(`${on}.intro`)} done={done} area="letter-settings">
      <LettersNav base={base} on={on} />
    </PageHead>
  );
}
