import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { columns, type PaperAnswer } from "#domain/paper/schema";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { PaperNav } from "../_components/paper-nav.tsx";
import { enterPaper, type PaperProps } from "../gate.ts";
import { Plan } from "./_components/plan.tsx";

const example = [
  columns.join(";"),
  "K7MW-3QXD;1;Anna Muster;DE;Berlin;",
  "K7MW-3QXD;2;Bert Brandt;Germany;;",
];

/** Many sheets from a table, by way of a dry run. */
export default async function PaperImportPage(props: PaperProps) {
  const entered = await enterPaper(props);
  if (!entered) return <MissingPage />;
  const { state, t, base } = entered;
  const form = entered.form("try");
  const answer = state?.data as PaperAnswer | undefined;
  const sentence = (reason: string) => t(t.has(`errors.${reason}`) ? `errors.${reason}` : "errors.invalid");
  return (
    <>
      <PageHead title={t("import.title")} intro={t("import.intro")}>
        <PaperNav base={base} on="import" />
      </PageHead>
      {answer ? <Plan answer={answer} refusal={form.refusal} sentence={sentence} /> : null}
      <form method="post" encType="multipart/form-data" className="form organizer-narrow">
        <input type="hidden" name="form" value="try" />
        <Field
          name="file"
          id={form.id("file")}
          label={t("import.file")}
          hint={t("import.fileHint")}
          error={form.error("file")}
        >
          {(control) => <input {...control} type="file" className="input" accept=".csv,.txt,text/csv" />}
        </Field>
        <Button variant={answer && answer.plan.errors.length === 0 ? "secondary" : "primary"}>
          {t("import.try")}
        </Button>
      </form>
      <section className="organizer-section" aria-labelledby="example">
        <h2 id="example">{t("import.example")}</h2>
        <pre className="paper-example">{example.join("\n")}</pre>
      </section>
    </>
  );
}
