import { useTranslations } from "next-intl";
import { callOutcomes } from "#domain/letters/schema";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { Markdown } from "../ui/markdown.tsx";
import { Notice } from "../ui/notice.tsx";
import { ChannelPage } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";

type PhoneCallProps = ComposerView & {
  office: string;
  officeName: string;
  /** Without an address to dial in a sample: the number may be a stranger's now. */
  phone: { display: string; href: string | null };
  advice: string;
  script: string;
  clock: { time: string; open: boolean };
  reported: boolean;
};

export function PhoneCall(props: PhoneCallProps) {
  const { office, officeName, phone, advice, script, clock, reported, ...view } = props;
  const t = useTranslations("write.phone");
  return (
    <ChannelPage title={t("title", { office: officeName })} office={office} {...view}>
      <Notice tone="caution" title={t("adviceTitle")}>
        <Markdown text={advice} />
      </Notice>
      <p className="phone-number figures">
        {phone.href ? <a href={phone.href}>{phone.display}</a> : phone.display}
      </p>
      {phone.href ? null : <p className="small soft">{t("history")}</p>}
      <p className="small figures">{t(clock.open ? "open" : "closed", { time: clock.time })}</p>
      <h3>{t("script")}</h3>
      <p className="small soft">{t("scriptHint")}</p>
      <blockquote className="phone-script">{script}</blockquote>
      {reported ? (
        <Notice tone="good" role="status">
          {t("reported")}
        </Notice>
      ) : (
        <>
          <RadioGroup
            name="outcome"
            legend={t("outcome.legend")}
            hint={t("outcome.hint")}
            options={callOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
          <Button name="go" value={`called:${office}`}>
            {t("report")}
          </Button>
        </>
      )}
    </ChannelPage>
  );
}
