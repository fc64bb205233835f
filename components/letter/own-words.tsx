import { useTranslations } from "next-intl";
import type { OwnWords } from "#domain/wording/schema";

/** How much of the paragraph nobody has said before, and what would help. Coaching: nothing depends on it. */
export function OwnWordsMeter({ own }: { own: OwnWords }) {
  const t = useTranslations("wording.own");
  const borrowed = (["template", "letters"] as const).filter((from) => own[from] > 0);
  return (
    <div className="own-words" data-level={own.level}>
      {own.score === null ? null : (
        <>
          <p className="own-words__score figures">{t("score", { own: own.score })}</p>
          <meter className="own-words__bar" min={0} max={100} value={own.score} aria-label={t("label")} />
        </>
      )}
      <p>{t(own.level)}</p>
      {borrowed.length > 0 ? (
        <p className="small soft figures">
          {borrowed.map((from) => t(from, { words: own[from] })).join(" ")}
        </p>
      ) : null}
    </div>
  );
}
