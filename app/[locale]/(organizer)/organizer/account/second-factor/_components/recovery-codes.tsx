import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice";

/** Shown once, in the answer that has made them. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations("team.recovery");
  return (
    <Notice tone="caution" title={t("shownTitle")} role="status">
      <p>{t("shownOnce")}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>{t("keep")}</p>
    </Notice>
  );
}

/** What the answer carries, if it carries codes. */
export function codesIn(data: unknown): string[] | null {
  if (typeof data !== "object" || data === null || !("recoveryCodes" in data)) return null;
  return Array.isArray(data.recoveryCodes) ? data.recoveryCodes.map(String) : null;
}
