import { useTranslations } from "next-intl";
import { ConfirmImport, FileErrors, MOST_SHOWN } from "#components/organizer/import-plan";
import { Details } from "#components/ui/details";
import { FormRefusal } from "#components/ui/form-refusal";
import type { ImportAnswer } from "#domain/office-files/schema";

type DryRunProps = { answer: ImportAnswer; refusal: string | undefined };

/** What the file would do, or what is wrong with it line by line; and the button that does it. */
export function DryRun({ answer: { plan, text }, refusal }: DryRunProps) {
  const t = useTranslations("office-records.import");
  const words = useTranslations("office-records");
  const common = useTranslations("organizer");
  const sentence = (reason: string) => {
    if (t.has(`errors.${reason}`)) return t(`errors.${reason}`);
    return words.has(`errors.${reason}`) ? words(`errors.${reason}`) : common(`errors.${reason}`);
  };
  const { errors, added, changed, left, digest } = plan;
  const nothing = added.length + changed.length === 0;
  return (
    <section className="organizer-section" aria-labelledby="plan">
      <h2 id="plan">{t("plan")}</h2>
      <FormRefusal form={{ refusal }} />
      {errors.length > 0 ? (
        <FileErrors area="office-records.import" errors={errors} sentence={sentence} />
      ) : (
        <>
          <p role="status">{t("summary", { added: added.length, changed: changed.length, left })}</p>
          <Names title={t("added", { count: added.length })} names={added} />
          <Names title={t("changed", { count: changed.length })} names={changed} />
          {nothing ? null : <ConfirmImport area="office-records.import" digest={digest} text={text} />}
        </>
      )}
    </section>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <Details summary={title} tight open={names.length <= 12}>
      <ul className="organizer-list">
        {names.slice(0, MOST_SHOWN).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Details>
  );
}
