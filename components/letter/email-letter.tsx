import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { ChannelPage } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";

const steps = ["confirm", "queue", "sent", "told"] as const;

type EmailLetterProps = ComposerView & {
  office: string;
  officeName: string;
  sent: boolean;
  typed: { email: string; replyToSupporter: boolean };
};

/** Sent by us to the office, after the supporter has confirmed their own address. */
export function EmailLetter({ office, officeName, sent, typed, errors, ...view }: EmailLetterProps) {
  const t = useTranslations("channels.email");
  return (
    <ChannelPage title={t("title", { office: officeName })} office={office} left={sent} {...view}>
      {sent ? (
        <Notice tone="good" title={t("sent.title")} role="status">
          <p>{t("sent.text")}</p>
          <p>{t("sent.missing")}</p>
        </Notice>
      ) : (
        <>
          <ErrorSummary
            title={t("refused")}
            errors={Object.entries(errors).map(([name, message]) => ({ name, message }))}
          />
          <p>{t("how")}</p>
          <section className="stack" aria-labelledby="email-way">
            <h3 id="email-way">{t("way.title")}</h3>
            <ol className="hand-steps">
              {steps.map((step) => (
                <li key={step}>{t(`way.${step}`)}</li>
              ))}
            </ol>
            <p className="small soft">{t("proves")}</p>
          </section>
          <Field name="email" label={t("address")} hint={t("addressHint")} error={errors.email}>
            {(control) => (
              <TextInput
                {...control}
                defaultValue={typed.email}
                type="email"
                inputMode="email"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <RadioGroup
            name="replyTo"
            legend={t("reply.legend")}
            chosen={typed.replyToSupporter ? "supporter" : "nobody"}
            options={[
              { value: "nobody", label: t("reply.nobody"), hint: t("reply.nobodyHint") },
              { value: "supporter", label: t("reply.supporter"), hint: t("reply.supporterHint") },
            ]}
          />
          <Button variant="primary" name="go" value={`send-email:${office}`}>
            {t("button")}
          </Button>
          <p className="field__hint">{t("kept")}</p>
        </>
      )}
    </ChannelPage>
  );
}
