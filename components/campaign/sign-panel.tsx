import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CampaignState } from "#domain/campaigns/schema";

type SignPanelProps = {
  title: string;
  intro: string;
  children: ReactNode;
};

/** The sheet that the form lies on. */
export function SignPanel({ title, intro, children }: SignPanelProps) {
  return (
    <section className="sign" id="sign" aria-labelledby="sign-title">
      <h2 className="sign__title" id="sign-title">
        {title}
      </h2>
      <p className="sign__intro">{intro}</p>
      {children}
    </section>
  );
}

/** In the form's place when nothing can be signed any more. */
export function SignClosed({ state }: { state: CampaignState }) {
  const t = useTranslations("sign.closed");
  const key = state === "CLOSED" || state === "HISTORICAL" ? state : "DRAFT";
  return (
    <section className="sign" id="sign" aria-labelledby="sign-title">
      <h2 className="sign__title" id="sign-title">
        {t(`${key}.title`)}
      </h2>
      <p className="sign__intro">{t(`${key}.text`)}</p>
    </section>
  );
}
