import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { Checkbox, RadioGroup } from "../ui/choices.tsx";
import { Channel } from "./channel.tsx";
import type { CheckView, OfficeChannels } from "./check-letter.tsx";
import { PrintOptions } from "./print-options.tsx";
import { WriteTogether } from "./write-together.tsx";

const papers = ["a4", "letter"] as const;

/** Everything that goes by post, printed at home. */
export function PostChannel({ view, offices }: { view: CheckView; offices: OfficeChannels[] }) {
  const t = useTranslations("write.channels.post");
  return (
    <Channel name="post" title={t("title")} text={t("text")}>
      <RadioGroup
        name="paper"
        legend={t("paper")}
        chosen={view.draft.paper}
        options={papers.map((value) => ({ value, label: t(value) }))}
      />
      {view.translated ? (
        <Checkbox
          name="parallel"
          label={t("parallel")}
          hint={t("parallelHint")}
          defaultChecked={view.draft.parallel}
        />
      ) : null}
      <PrintOptions chosen={view.draft} hasPostalAddress={view.draft.postalAddress.trim() !== ""} />
      <Button variant="primary" name="go" value="print" wide>
        {t("button", { count: offices.length })}
      </Button>
      <p className="field__hint">{t("hint")}</p>
      <WriteTogether href={view.eveningHref} />
    </Channel>
  );
}
