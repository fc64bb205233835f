import { useLocale, useTranslations } from "next-intl";
import type { CampaignView } from "#domain/campaigns/schema";
import { DateText } from "../ui/date-text.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Section } from "./section.tsx";

export function Story({ campaign }: { campaign: Pick<CampaignView, "story" | "people" | "asOf"> }) {
  const t = useTranslations("campaign.story");
  const locale = useLocale();
  return (
    <Section
      id="case"
      title={t("title")}
      intro={
        campaign.asOf
          ? t.rich("asOf", {
              date: () => <DateText key="date" date={campaign.asOf as Date} locale={locale} />,
            })
          : undefined
      }
    >
      <div className="prose">
        <Markdown text={campaign.story} />
      </div>
      {campaign.people.length > 0 ? (
        <ul className="people">
          {campaign.people.map((person) => (
            <li key={person.name} className="people__one">
              <h3 className="people__name">{person.name}</h3>
              <p>{person.about}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
