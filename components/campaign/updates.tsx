import { useLocale, useTranslations } from "next-intl";
import type { UpdateView } from "#domain/campaigns/schema";
import { DateText } from "../ui/date-text.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Tag } from "../ui/tag.tsx";
import { Section } from "./section.tsx";

/** News and corrections in one list: a correction is no footnote. */
export function Updates({ updates, feedHref }: { updates: UpdateView[]; feedHref: string }) {
  const t = useTranslations("campaign.updates");
  const locale = useLocale();
  return (
    <Section id="updates" title={t("title")}>
      {updates.length === 0 ? <p className="soft">{t("none")}</p> : null}
      <ol className="updates">
        {updates.map((update) => (
          <li key={update.id} className="updates__one">
            <p className="updates__date">
              <DateText date={update.publishedAt} locale={locale} />{" "}
              {update.kind === "CORRECTION" ? <Tag tone="caution">{t("correction")}</Tag> : null}
            </p>
            <h3 className="updates__title">{update.title}</h3>
            <div className="prose">
              <Markdown text={update.body} headings={4} />
            </div>
          </li>
        ))}
      </ol>
      <p className="small">
        <a href={feedHref}>{t("feed")}</a>
      </p>
    </Section>
  );
}
