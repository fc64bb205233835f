import { useTranslations } from "next-intl";
import { Channel } from "./channel.tsx";

/** The state's own portal: what it is, whom it shuts out, and what nobody should type here. */
export function Portal({ sample, inside }: { sample: boolean; inside: boolean }) {
  const t = useTranslations("channels.portal");
  return (
    <Channel name="portal" title={t("title")} text={t("text")}>
      <p className="small soft">{t("limits")}</p>
      {inside ? <p className="small">{t("inside")}</p> : null}
      <p className="small soft">{t("never")}</p>
      {sample ? (
        <p className="small soft">{t("history")}</p>
      ) : (
        <p className="small">
          <a href="https://eotinish.gov.kz/" rel="noreferrer nofollow" target="_blank">
            eotinish.gov.kz
          </a>
        </p>
      )}
    </Channel>
  );
}
