import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { claimOrganisation } from "#domain/organizer/authority";
import { may } from "#domain/organizer/roles";
import { countDue, listPurges, listRetentions } from "#domain/privacy/purge-records";
import { readForm } from "#lib/form-reader";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { Gone } from "./_components/gone.tsx";

type PageProps = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<{ done?: string }>;
};
type Retention = Awaited<ReturnType<typeof listRetentions>>[number];

export default async function DataPage({ params, searchParams }: PageProps) {
  const { locale: segment, organisation } = await params;
  const { actor, locale } = await requireActor(segment);
  const by = await claimed(() => claimOrganisation(actor, organisation, "audit.read"));
  if (!by) return <MissingPage />;
  const [retentions, due, runs] = await Promise.all([
    listRetentions(by, locale),
    countDue(by),
    listPurges(by),
  ]);
  const role = actor.memberships.find(({ slug }) => slug === organisation)?.role;
  const t = await getTranslations("retention");
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={(await searchParams).done} />
      <section className="organizer-section" aria-labelledby="campaigns">
        <h2 id="campaigns">{t("campaigns.title")}</h2>
        <DataTable
          caption={t("campaigns.title")}
          captionHidden
          columns={[
            { key: "campaign", head: t("campaigns.campaign"), cell: (row: Retention) => row.title },
            { key: "days", head: t("campaigns.days"), number: true, cell: (row) => row.days },
            { key: "goes", head: t("campaigns.goes"), cell: (row) => <Goes day={row.goesOn} /> },
          ]}
          rows={retentions}
          rowKey={(row) => row.slug}
        />
        {role && may(role, "organisation.edit") ? <TermForm retentions={retentions} /> : null}
      </section>
      <section className="organizer-section" aria-labelledby="due">
        <h2 id="due">{t("due.title")}</h2>
        <Gone rows={due} none={t("due.none")} />
      </section>
      <section className="organizer-section" aria-labelledby="runs">
        <h2 id="runs">{t("runs.title")}</h2>
        {runs.length === 0 ? <p className="organizer-quiet">{t("runs.none")}</p> : null}
        <ul className="organizer-change">
          {runs.map(({ day, rows }) => (
            <li key={day.toISOString()}>
              <DateText date={day} locale={locale} />
              <Gone rows={rows} none={t("runs.nothing")} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

async function Goes({ day }: { day: Date | null }) {
  const t = await getTranslations("retention");
  return day ? <DateText date={day} locale={await getLocale()} /> : t("campaigns.open");
}

async function TermForm({ retentions }: { retentions: Retention[] }) {
  const [t, words] = [await getTranslations("retention"), await getTranslations("organizer")];
  const form = readForm("retention", await readFormState(), (key) => words(`errors.${key}`));
  return (
    <ActionForm form={form} submit={t("form.save")} summaryTitle={words("summary")}>
      <FormSelect
        form={form}
        name="campaign"
        label={t("campaigns.campaign")}
        initial={retentions[0]?.slug ?? ""}
        options={retentions.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <FormInput
        form={form}
        name="days"
        label={t("form.days")}
        hint={t("form.hint")}
        inputMode="numeric"
        initial={String(retentions[0]?.days ?? "")}
      />
    </ActionForm>
  );
}
