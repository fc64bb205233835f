import { useTranslations } from "next-intl";
import { ConfirmImport, FileErrors } from "#components/organizer/import-plan";
import { FormRefusal } from "#components/ui/form-refusal";
import { Notice } from "#components/ui/notice";
import type { PaperAnswer } from "#domain/paper/schema";

const MOST_PAIRS = 20;

type PlanProps = {
  answer: PaperAnswer;
  refusal: string | undefined;
  sentence: (reason: string) => string;
};

/** What the file would enter, or what is wrong with it line by line; and the button that enters it. */
export function Plan({ answer: { plan, text }, refusal, sentence }: PlanProps) {
  const t = useTranslations("paper.import");
  const { errors, sheets, lines, digest } = plan;
  return (
    <section className="organizer-section" aria-labelledby="plan">
      <h2 id="plan">{t("plan")}</h2>
      <FormRefusal form={{ refusal }} />
      {errors.length > 0 ? (
        <FileErrors area="paper.import" errors={errors} sentence={sentence} />
      ) : (
        <>
          <p role="status">{t("summary", { lines, sheets })}</p>
          <Twins twins={plan.twins} />
          <ConfirmImport area="paper.import" digest={digest} text={text} />
        </>
      )}
    </section>
  );
}

function Twins({ twins }: { twins: [number, number][] }) {
  const t = useTranslations("paper.import");
  if (twins.length === 0) return null;
  const pairs = twins.slice(0, MOST_PAIRS).map(([one, other]) => t("pair", { one, other }));
  return (
    <Notice tone="caution" title={t("twins", { count: twins.length })}>
      <p>{t("twinsHint", { pairs: pairs.join("; ") })}</p>
    </Notice>
  );
}
