import { useTranslations } from "next-intl";
import type { RuleNotice } from "#domain/letters/schema";
import { Button, ButtonLink } from "../ui/button.tsx";
import type { ComposerView } from "./composer-view.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { LetterGuard } from "./letter-guard.tsx";

type NoLetterProps = ComposerView & { notices: RuleNotice[]; campaignHref: string };

/** No chosen office gets a letter from this sender. What was typed stays, and another office can be chosen. */
export function NoLetter({ action, draft, notices, campaignHref }: NoLetterProps) {
  const t = useTranslations("write.rules");
  const thanked = notices.some(({ kind }) => kind === "thank");
  return (
    <form method="post" action={action} className="form channel-page">
      <DraftFields draft={draft} />
      <LetterGuard draft={draft} />
      <h2>{t(thanked ? "thanks" : "noLetter")}</h2>
      {notices.map(({ office, text }) => (
        <div key={office} className="stack">
          <p>{text}</p>
          <p className="small soft">{t("none", { office })}</p>
        </div>
      ))}
      <div className="cluster">
        <Button variant="primary" name="go" value="step:to">
          {t("another")}
        </Button>
        <ButtonLink href={campaignHref}>{t("campaign")}</ButtonLink>
      </div>
    </form>
  );
}
