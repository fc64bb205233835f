import { getAdditions } from "#domain/letter-additions/queries";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { LettersHead } from "../_components/letters-head.tsx";
import { Meanwhile } from "../_components/meanwhile.tsx";
import { enterLetters, type LettersProps } from "../gate.ts";
import { OfficeForm } from "./_components/office-form.tsx";
import { Overflows } from "./_components/overflows.tsx";
import { PersonForm } from "./_components/person-form.tsx";
import { TemplateForm } from "./_components/template-form.tsx";

export default async function AdditionsPage(props: LettersProps) {
  const entered = await enterLetters(props);
  if (!entered) return <MissingPage />;
  const { slug, locale, state, done, t, common, wordFor, campaignId } = entered;
  const { version, offices, people, templates } = await getAdditions(campaignId, locale);
  const section = { version, state, wordFor, summary: common("summary") };
  return (
    <>
      <LettersHead on="additions" locale={locale} slug={slug} done={done} />
      <Meanwhile state={state} />
      <Overflows state={state} offices={offices} />
      <section className="organizer-section" aria-labelledby="offices">
        <h2 id="offices">{t("additions.offices")}</h2>
        <p className="organizer-quiet">{t("additions.officesIntro")}</p>
        {offices.map((office) => (
          <OfficeForm key={office.slug} {...section} office={office} />
        ))}
      </section>
      <section className="organizer-section" aria-labelledby="people">
        <h2 id="people">{t("additions.people")}</h2>
        <p className="organizer-quiet">{t("additions.peopleIntro")}</p>
        {people.map((person) => (
          <PersonForm key={person.number} {...section} person={person} />
        ))}
      </section>
      <section className="organizer-section" aria-labelledby="enclosures">
        <h2 id="enclosures">{t("additions.enclosures")}</h2>
        <p className="organizer-quiet">{t("additions.enclosuresIntro")}</p>
        {templates.map((template) => (
          <TemplateForm key={template.key} {...section} template={template} />
        ))}
      </section>
    </>
  );
}
