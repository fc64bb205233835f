import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { Checkbox, RadioGroup } from "../ui/choices.tsx";
import type { CheckView, OfficeChannels } from "./check-letter.tsx";

const papers = ["a4", "letter"] as const;

/** Only channels that have data are shown; each button names its office where there are several. */
export function Channels(view: CheckView) {
  const t = useTranslations("write.channels");
  const { offices, sends } = view;
  const posted = offices.filter(({ post }) => post);
  const mailed = sends ? offices.filter(({ email }) => email) : [];
  const called = sends ? offices.filter(({ phone }) => phone) : [];
  return (
    <>
      {posted.length > 0 ? <PostChannel view={view} offices={posted} /> : null}
      {posted.length > 0 ? (
        <Channel name="hand" text={t("hand.text")}>
          <OfficeButtons go="hand" offices={posted} word={t("hand.button")} />
        </Channel>
      ) : null}
      {mailed.length > 0 ? (
        <Channel name="email" text={t("email.text")}>
          <OfficeButtons go="email" offices={mailed} word={t("email.button")} />
        </Channel>
      ) : null}
      {mailed.length > 0 ? (
        <Channel name="mail" text={t("mail.text")}>
          <OfficeButtons go="mail" offices={mailed} word={t("mail.button")} />
        </Channel>
      ) : null}
      {called.length > 0 ? (
        <Channel name="phone" text={t("phone.text")}>
          <OfficeButtons go="phone" offices={called} word={t("phone.button")} />
        </Channel>
      ) : null}
    </>
  );
}

function PostChannel({ view, offices }: { view: CheckView; offices: OfficeChannels[] }) {
  const t = useTranslations("write.channels.post");
  return (
    <Channel name="post" text={t("text")}>
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
      <Button variant="primary" name="go" value="print" wide>
        {t("button", { count: offices.length })}
      </Button>
      <p className="field__hint">{t("hint")}</p>
    </Channel>
  );
}

function Channel({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  const t = useTranslations("write.channels");
  return (
    <section className="channel" aria-labelledby={`channel-${name}`}>
      <h3 id={`channel-${name}`}>{t(`${name}.title`)}</h3>
      <p className="small soft">{text}</p>
      {children}
    </section>
  );
}

function OfficeButtons({ go, offices, word }: { go: string; offices: OfficeChannels[]; word: string }) {
  return (
    <div className="channel__buttons">
      {offices.map(({ slug, name }) => (
        <Button key={slug} small name="go" value={`${go}:${slug}`} aria-label={`${word}: ${name}`}>
          {offices.length === 1 ? word : `${word}: ${name}`}
        </Button>
      ))}
    </div>
  );
}
