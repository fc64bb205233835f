import { useTranslations } from "next-intl";
import type { LetterChannel } from "#domain/letters/schema";
import { Button, ButtonLink } from "../ui/button.tsx";
import { DateText } from "../ui/date-text.tsx";
import { Notice } from "../ui/notice.tsx";
import { ChannelPage } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";

type PostedProps = ComposerView & {
  reported: boolean;
  /** Empty when the report is about all chosen offices. */
  office: string;
  channel: LetterChannel;
  due: { earliest: Date; latest: Date };
  hrefs: { campaign: string; reply: string };
};

/** What a supporter reported, how to take it back, and when an answer can be expected. */
export function Posted({ reported, office, channel, due, hrefs, ...view }: PostedProps) {
  const t = useTranslations("write.posted");
  const day = (date: Date) => () => <DateText date={date} locale={view.locale} />;
  return (
    <ChannelPage title={t(reported ? "title" : "undone")} {...view}>
      <input type="hidden" name="channel" value={channel} />
      <Notice tone={reported ? "good" : "plain"} role="status">
        <p>{t(reported ? "counted" : "uncounted")}</p>
        <Button small name="go" value={`${reported ? "undo" : "posted"}:${office}`}>
          {t(reported ? "undo" : "again")}
        </Button>
      </Notice>
      {reported ? (
        <section className="stack" aria-labelledby="due">
          <h3 id="due">{t("due.title")}</h3>
          <p>{t.rich("due.range", { earliest: day(due.earliest), latest: day(due.latest) })}</p>
          <p className="small soft">{t("due.law")}</p>
          <p className="cluster">
            <ButtonLink small href={hrefs.reply}>
              {t("reply")}
            </ButtonLink>
            <ButtonLink small href={hrefs.campaign}>
              {t("campaign")}
            </ButtonLink>
          </p>
        </section>
      ) : null}
    </ChannelPage>
  );
}
