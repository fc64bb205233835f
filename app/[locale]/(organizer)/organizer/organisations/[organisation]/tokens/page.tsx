import { getTranslations } from "next-intl/server";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { NewSecret } from "#components/organizer/new-secret";
import { CheckboxGroup } from "#components/ui/choices";
import { listTokens } from "#domain/integrations/queries";
import { tokenScopes } from "#domain/integrations/schema";
import { claimOrganisation } from "#domain/organizer/authority";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { TokenTable } from "./_components/token-table.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function TokensPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "tokens.manage"));
  if (!by) return <MissingPage />;
  const [tokens, state, { done }] = await Promise.all([listTokens(by), readFormState(), searchParams]);
  const t = await getTranslations("organizer");
  const form = readForm("create", state, (key) => t(`errors.${key}`));
  return (
    <>
      <PageHead title={t("tokens.title")} intro={t("tokens.intro")} done={done}>
        <NewSecret data={state?.data} text={t("tokens.created")} />
      </PageHead>
      {tokens.length === 0 ? <p>{t("tokens.empty")}</p> : <TokenTable tokens={tokens} locale={locale} />}
      <section className="organizer-section organizer-narrow" aria-labelledby="new">
        <h2 id="new">{t("tokens.new")}</h2>
        <ActionForm form={form} submit={t("tokens.create")} summaryTitle={t("summary")} variant="primary">
          <FormInput form={form} name="name" label={t("tokens.name")} maxLength={80} required />
          <FormInput
            form={form}
            name="days"
            type="number"
            min={1}
            max={730}
            label={t("tokens.days")}
            initial="90"
            required
          />
          <CheckboxGroup
            name="scopes"
            legend={t("tokens.scopes")}
            error={form.error("scopes")}
            chosen={[...tokenScopes]}
            options={tokenScopes.map((scope) => ({ value: scope, label: t(`tokens.scope.${scope}`) }))}
          />
        </ActionForm>
      </section>
    </>
  );
}
