import type { CommentOutcome } from "#domain/delivery/schema";
import { ActionLink, Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";
import { translator } from "#lib/i18n";

type Props = MailProps & { outcome: CommentOutcome; reason: string | null; appealUrl: string | null };

/** Says what became of somebody's words and why; neither the words nor what they were about. */
export default function CommentDecided({ outcome, reason, appealUrl, ...mail }: Props) {
  const { locale, texts, host } = mail;
  const why = translator(locale, "moderation");
  return (
    <Frame {...mail} preview={texts("comment-decided.preview")} heading={texts("comment-decided.heading")}>
      <Paragraph>{texts(`comment-decided.${outcome}`, { host })}</Paragraph>
      {reason ? <Paragraph>{why(`reasons.${reason}.told`)}</Paragraph> : null}
      {appealUrl ? (
        <>
          <Paragraph>{texts("comment-decided.appeal")}</Paragraph>
          <ActionLink href={appealUrl} label={texts("comment-decided.button")} />
        </>
      ) : null}
      {outcome === "kept" ? <Paragraph>{texts("comment-decided.after")}</Paragraph> : null}
    </Frame>
  );
}
