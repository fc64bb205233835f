import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Details } from "../ui/details.tsx";

type Way = "program" | "web" | "file" | "copy";

type RungProps = {
  way: Way;
  /** Where to go when this way does nothing; the last one has none. */
  next?: Way;
  children: ReactNode;
};

/** One way down the ladder, and the step to the next one for those whom it leaves waiting. */
export function Rung({ way, next, children }: RungProps) {
  const t = useTranslations("channels.mail");
  return (
    <li className="ladder__rung" id={`way-${way}`}>
      <h3>{t(`${way}.title`)}</h3>
      <p className="small soft">{t(`${way}.text`)}</p>
      {children}
      {next && way !== "copy" ? (
        <Details summary={t("stuck")} tight>
          <p className="small">{t(`${way}.stuck`)}</p>
          <p className="small">
            <a href={`#way-${next}`}>{t("next", { way: t(`${next}.title`) })}</a>
          </p>
        </Details>
      ) : null}
    </li>
  );
}
