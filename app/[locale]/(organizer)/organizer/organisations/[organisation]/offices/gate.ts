import { getTranslations } from "next-intl/server";
import { claimOrganisation } from "#domain/organizer/authority";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";

export type OfficesProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};

/** What every page about offices begins with; null for whoever has no right to it. */
export async function enterOffices(
  { params, searchParams }: OfficesProps,
  right: "offices.view" | "offices.edit" = "offices.view",
) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = (needed: typeof right) => claimed(() => claimOrganisation(actor, organisation, needed));
  const [by, editor] = await Promise.all([claim(right), claim("offices.edit")]);
  if (!by) return null;
  const [t, common, state, { done }] = await Promise.all([
    getTranslations("office-records"),
    getTranslations("organizer"),
    readFormState(),
    searchParams,
  ]);
  const wordFor = (key: string) => (t.has(`errors.${key}`) ? t(`errors.${key}`) : common(`errors.${key}`));
  const desk = `/${locale}/organizer/organisations/${organisation}`;
  const pages = { base: `${desk}/offices`, heads: `${desk}/letter-heads` };
  return {
    actor,
    by,
    organisation,
    locale,
    mayEdit: editor !== null,
    t,
    common,
    state,
    done,
    wordFor,
    pages,
  };
}
