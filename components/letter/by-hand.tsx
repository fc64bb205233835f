import { useTranslations } from "next-intl";
import type { Locale } from "#lib/locales";
import { Unbroken } from "../ui/unbroken.tsx";
import { ChannelPage, PostedButton } from "./channel-page.tsx";
import type { ComposerView } from "./composer-view.tsx";

type ByHandProps = ComposerView & {
  office: string;
  officeName: string;
  envelope: string[];
  text: string;
  language: Locale;
  sends: boolean;
};

/** No printer: the letter in large type to copy from, and the address as it goes on the envelope. */
export function ByHand({ envelope, text, language, sends, officeName, ...view }: ByHandProps) {
  const t = useTranslations("channels.hand");
  return (
    <ChannelPage title={t("title", { office: officeName })} {...view}>
      <ol className="hand-steps">
        <li>{t("steps.copy")}</li>
        <li>{t("steps.sign")}</li>
        <li>{t("steps.envelope")}</li>
      </ol>
      <div className="hand-letter" lang={language}>
        <Unbroken text={text} />
      </div>
      <figure className="hand-envelope">
        <figcaption className="small soft">{t("envelope")}</figcaption>
        <address lang="en">
          <Unbroken text={envelope.join("\n")} />
        </address>
        <span className="hand-envelope__stamp" aria-hidden="true" />
      </figure>
      {sends ? <PostedButton office={view.office} channel="by-hand" /> : null}
    </ChannelPage>
  );
}
