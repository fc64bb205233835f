import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

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
export function SignClosed({ state }: { state: "DRAFT" | "CLOSED" | "HISTORICAL" }) {
  const t = useTranslations("sign.closed");
  return (
    <section className="sign" id="sign" aria-labelledby="sign-title">
      <h2 className="sign__title" id="sign-title">
        {t(`${state}.title`)}
      </h2>
      <p className="sign__intro">{t(`${state}.text`)}</p>
    </section>
  );
}
