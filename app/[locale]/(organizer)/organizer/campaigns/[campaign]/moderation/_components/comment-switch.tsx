import { getTranslations } from "next-intl/server";
import { ResponseText } from "#components/moderation/response-text";
import { ActionForm } from "#components/organizer/action-form";
import { DateText } from "#components/ui/date-text";
import type { ResponseTime } from "#domain/moderation/schema";
import { readForm } from "#lib/form-reader";
import type { Locale } from "#lib/locales";

type SwitchProps = {
  /** Since when; null while they are off. */
  opened: Date | null;
  locale: Locale;
  response: ResponseTime;
  maySwitch: boolean;
  logHref: string;
};

/** Whether signers may write a comment, and what the public is told of how fast they are read. */
export async function CommentSwitch({ opened, locale, response, maySwitch, logHref }: SwitchProps) {
  const t = await getTranslations("moderation");
  return (
    <section className="organizer-section" aria-labelledby="switch">
      <h2 id="switch">{t("switch.title")}</h2>
      <p>
        {opened
          ? t.rich("switch.on", { day: () => <DateText key="day" date={opened} locale={locale} /> })
          : t("switch.off")}
      </p>
      {maySwitch ? (
        <ActionForm
          form={readForm("turn", null, String)}
          submit={t(opened ? "switch.turnOff" : "switch.turnOn")}
          small
        >
          <input type="hidden" name="open" value={opened ? "no" : "yes"} />
        </ActionForm>
      ) : null}
      <p className="organizer-quiet">
        <ResponseText response={response} /> <a href={logHref}>{t("response.log")}</a>
      </p>
    </section>
  );
}
