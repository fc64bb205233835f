import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Draft, LetterChannel } from "#domain/letters/schema";
import { Button } from "../ui/button.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { LetterGuard } from "./letter-guard.tsx";

type ChannelPageProps = {
  title: string;
  action: string;
  draft: Draft;
  /** Slug of the office whose letter one came from. */
  office?: string;
  /** The letter has left already. */
  left?: boolean;
  children: ReactNode;
};

/** One way of sending, as a page that keeps the letter and leads back to it. */
export function ChannelPage({ title, action, draft, office, left, children }: ChannelPageProps) {
  const t = useTranslations("write");
  return (
    <form method="post" action={action} className="form channel-page">
      <DraftFields draft={draft} />
      {left ? null : <LetterGuard draft={draft} />}
      <h2>{title}</h2>
      {children}
      <p className="channel-page__back">
        <Button variant="quiet" name="go" value={office ? `show:${office}` : "show"} formNoValidate>
          {t("backToLetter")}
        </Button>
      </p>
    </form>
  );
}

type ReportedChannel = Extract<LetterChannel, "post" | "by-hand" | "mail-program">;

/** Asked on every page after which a letter may be on its way. */
export function PostedButton({ office, channel }: { office: string; channel: ReportedChannel }) {
  const t = useTranslations("channels.posted");
  return (
    <div className="stack">
      <input type="hidden" name="channel" value={channel} />
      <p className="small soft">{t("voluntary")}</p>
      <Button name="go" value={`posted:${office}`}>
        {t(channel)}
      </Button>
    </div>
  );
}
