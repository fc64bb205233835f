import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { Channel } from "./channel.tsx";
import type { CheckView } from "./check-letter.tsx";

/** The mission on the organizers' list for the writer's country. */
export type CopyChoice = {
  name: string;
  /** As the letter would say it, in its language. */
  line: string;
  addressLines: string[];
  email: string | null;
};

/** A copy to the mission, named in the letter only if the writer ticks it. */
export function EmbassyCopy({ copy, view }: { copy: CopyChoice; view: CheckView }) {
  const t = useTranslations("channels.embassy");
  const { name, line, addressLines, email } = copy;
  return (
    <Channel name="embassy" title={t("title")} text={t("text")}>
      <p>{name}</p>
      <Checkbox
        name="copyToMission"
        label={t("tick", { line })}
        hint={t("tickHint")}
        defaultChecked={view.draft.copyToMission}
      />
      <Button small name="go" value={`show:${view.letter.office.slug}`}>
        {t("button")}
      </Button>
      {addressLines.length > 0 ? (
        <>
          <p className="small soft">{t("send")}</p>
          <address className="small lines">{addressLines.join("\n")}</address>
        </>
      ) : null}
      {email ? <p className="small soft">{t("mail", { email })}</p> : null}
    </Channel>
  );
}
