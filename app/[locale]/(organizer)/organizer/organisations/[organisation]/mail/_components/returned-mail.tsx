import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";
import type { ReturnedMail as Returned } from "#domain/mail-desk/schema";
import { Moment } from "./moment.tsx";

/** How we hear of mail that could not be delivered, and whether we hear it. */
export function ReturnedMail({ returned }: { returned: Returned }) {
  const t = useTranslations("mail.returned");
  return (
    <section className="organizer-section" aria-labelledby="returned">
      <h2 id="returned">{t("title")}</h2>
      {returned.way === "nobody" ? (
        <Notice>
          <p>{t("nobody")}</p>
        </Notice>
      ) : (
        <p className="organizer-quiet">{t(returned.way)}</p>
      )}
      {returned.way === "mailbox" ? <Mailbox returned={returned} /> : null}
    </section>
  );
}

function Mailbox({ returned: { readAt, failure, failedAt, left } }: { returned: Returned }) {
  const t = useTranslations("mail.returned");
  return (
    <>
      {failure && failedAt ? (
        <Notice tone="wrong">
          <p>
            {t.rich("failing", { since: () => <Moment date={failedAt} /> })} {t(`failures.${failure}`)}
          </p>
        </Notice>
      ) : null}
      <dl className="mail-facts">
        <div>
          <dt>{t("read-at")}</dt>
          <dd>{readAt ? <Moment date={readAt} /> : t("never")}</dd>
        </div>
        <div>
          <dt>{t("left")}</dt>
          <dd>{left}</dd>
        </div>
      </dl>
      {left > 0 ? <p className="organizer-quiet">{t("left-what")}</p> : null}
    </>
  );
}
