import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { Notice } from "#components/ui/notice";
import type { SheetView } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";
import { CompareForm } from "./compare-form.tsx";
import type { ReadingProps } from "./reading-form.tsx";

type ComparisonProps = Omit<ReadingProps, "form"> & {
  form: (name: string) => FormReader;
  sheet: SheetView;
  mayManage: boolean;
};

/** For the second person; whoever entered the sheet reads why they wait. */
export function Comparison({ sheet, form, mayManage, ...rest }: ComparisonProps) {
  const t = useTranslations("paper.compare");
  const open = mayManage && !sheet.own;
  return (
    <section className="organizer-section" aria-labelledby="compare">
      <h2 id="compare">{t("title")}</h2>
      {open ? (
        <>
          <p>{t("intro")}</p>
          <CompareForm form={form("confirm")} sheet={sheet} {...rest} />
        </>
      ) : (
        <Notice>
          <p>{t(sheet.own ? "own" : "noRight")}</p>
        </Notice>
      )}
      <ActionForm form={form("send-back")} submit={t("back")} variant="quiet">
        <input type="hidden" name="version" value={sheet.version} />
        <p className="field__hint">{t("backHint")}</p>
      </ActionForm>
    </section>
  );
}
