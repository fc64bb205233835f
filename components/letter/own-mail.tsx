import { useTranslations } from "next-intl";
import type { MailData } from "#domain/letters/schema";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { ChannelPage, PostedButton } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";
import { CopyText } from "./copy-text.tsx";
import { Rung } from "./rung.tsx";

type OwnMailProps = ComposerView & MailData & { office: string; officeName: string };

/** From one's own address: a ladder of ways, from the quickest to the one that always works. */
export function OwnMail(props: OwnMailProps) {
  const { office, officeName, links, ...view } = props;
  const t = useTranslations("channels.mail");
  const whole = links.filter(({ href }) => href !== null);
  const program = whole.find(({ provider }) => provider === "mailto");
  const webmail = whole.filter(({ provider }) => provider !== "mailto");
  return (
    <ChannelPage title={t("title", { office: officeName })} office={office} {...view}>
      <p>{t("intro")}</p>
      <p className="small soft">{t("seen")}</p>
      <ol className="ladder">
        {program?.href ? (
          <Rung way="program" next={webmail.length > 0 ? "web" : "file"}>
            <ButtonLink href={program.href}>{t("program.button")}</ButtonLink>
          </Rung>
        ) : null}
        {webmail.length > 0 ? (
          <Rung way="web" next="file">
            <div className="channel__buttons">
              {webmail.map(({ provider, href }) => (
                <ButtonLink key={provider} href={href ?? ""} rel="noreferrer" target="_blank">
                  {t(`providers.${provider}`)}
                </ButtonLink>
              ))}
            </div>
          </Rung>
        ) : null}
        <Rung way="file" next="copy">
          <Checkbox name="attach" label={t("file.attach")} hint={t("file.attachHint")} />
          <Button name="go" value={`eml:${office}`}>
            {t("file.button")}
          </Button>
        </Rung>
        <Rung way="copy">
          <CopyParts {...props} />
        </Rung>
      </ol>
      <Missing links={links} />
      <PostedButton office={office} channel="mail-program" />
    </ChannelPage>
  );
}

function CopyParts({ to, subject, text, empty }: OwnMailProps) {
  const t = useTranslations("channels.mail.copy");
  return (
    <>
      <p>
        <a href={empty}>{t("empty")}</a>
      </p>
      <CopyText label={t("to")} text={to} rows={1} />
      <CopyText label={t("subject")} text={subject} rows={3} />
      <CopyText label={t("body")} text={text} rows={12} />
    </>
  );
}

/** Ways that might cut the letter, and that this is why they are not offered. */
function Missing({ links }: Pick<OwnMailProps, "links">) {
  const t = useTranslations("channels.mail");
  const cut = links.filter(({ href }) => href === null);
  if (cut.length === 0) return null;
  const ways = cut.map(({ provider }) => t(`providers.${provider}`)).join(", ");
  return (
    <section className="stack" aria-labelledby="missing-ways">
      <h3 id="missing-ways" className="small">
        {t("missing.title")}
      </h3>
      <p className="small soft">{t("missing.text", { ways })}</p>
    </section>
  );
}
