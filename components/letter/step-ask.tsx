import { useTranslations } from "next-intl";
import { CheckboxGroup } from "../ui/choices.tsx";
import type { StepView } from "./composer-view.tsx";

export function StepAsk({ draft, errors, demands }: StepView) {
  const t = useTranslations("write.ask");
  return (
    <CheckboxGroup
      name="demands"
      legend={t("legend")}
      hint={t("hint")}
      error={errors.demands}
      chosen={draft.demands}
      options={demands.map(({ number, text }) => ({ value: String(number), label: text }))}
    />
  );
}
