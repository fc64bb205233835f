import { useTranslations } from "next-intl";
import type { RuleNotice } from "#domain/letters/schema";
import { Notice } from "../ui/notice.tsx";

/** Why a chosen office gets no letter, and which one gets it instead: said before anything is printed or sent. */
export function RuleNotices({ notices }: { notices: RuleNotice[] }) {
  const t = useTranslations("write.rules");
  if (notices.length === 0) return null;
  return (
    <Notice role="status" title={t("title")}>
      {notices.map(({ kind, office, to, text }) => (
        <p key={`${office}-${kind}`}>
          <strong>
            {kind === "redirect" ? t("redirect", { office, to: to ?? "" }) : t("none", { office })}
          </strong>{" "}
          {text}
        </p>
      ))}
    </Notice>
  );
}
