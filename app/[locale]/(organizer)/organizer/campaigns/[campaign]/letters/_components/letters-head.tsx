import { useTranslations } from "next-intl";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { LettersNav, type LettersPage } from "./letters-nav.tsx";

type LettersHeadProps = {
  on: LettersPage;
  /** Of the campaign. */
  title: string;
  locale: string;
  slug: string;
  done?: string | undefined;
};

/** Title of a page of the letter settings, and the way back to its campaign. */
export function LettersHead({ on, title, locale, slug, done }: LettersHeadProps) {
  const t = useTranslations("letter-settings");
  const campaign = `/${locale}/organizer/campaigns/${slug}`;
  return (
    <>
      <p className="organizer-quiet">
        <a href={campaign}>{title}</a>
      </p>
      <PageHead title={t(`${on}.title`)} intro={t(`${on}.intro`)} done={done} area="letter-settings">
        <LettersNav base={`${campaign}/letters`} on={on} />
      </PageHead>
    </>
  );
}
