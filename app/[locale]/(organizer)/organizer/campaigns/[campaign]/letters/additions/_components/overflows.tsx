import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { OfficeAddition, Overflow } from "#domain/letter-additions/schema";
import type { FormState } from "#lib/form-state";
import { languageName } from "../../_components/language-options.ts";

type OverflowsProps = { state: FormState | null; offices: OfficeAddition[] };

/** Which letter no longer fitted its page, and by how much: the text was not saved. */
export function Overflows({ state, offices }: OverflowsProps) {
  const t = useTranslations("letter-settings.additions.overflow");
  if (!state || !Object.values(state.errors).includes("page-overflows")) return null;
  const { office, language, paper, lines } = state.data as Overflow;
  const name = offices.find(({ slug }) => slug === office)?.name ?? office;
  return (
    <Notice tone="wrong" title={t("title")} role="alert">
      <p>{t("text", { office: name, language: languageName(language), paper: t(paper), lines })}</p>
    </Notice>
  );
}
