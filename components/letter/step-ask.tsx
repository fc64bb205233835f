import { useTranslations } from "next-intl";
import { CheckboxGroup, RadioGroup } from "../ui/choices.tsx";
import { Tag } from "../ui/tag.tsx";
import type { StepView } from "./composer-view.tsx";

export function StepAsk({ draft, errors, demands, people }: StepView) {
  const t = useTranslations("write.ask");
  return (
    <>
      <CheckboxGroup
        name="demands"
        legend={t("legend")}
        hint={t("hint")}
        error={errors.demands}
        chosen={draft.demands}
        options={demands.map(({ number, text, suggested }) => ({
          value: String(number),
          label: <Suggestible text={text} suggested={suggested} />,
        }))}
      />
      {people.length > 0 ? (
        <RadioGroup
          name="person"
          legend={t("person.legend")}
          hint={t("person.hint")}
          chosen={draft.person}
          options={[
            { value: "", label: t("person.all") },
            ...people.map(({ number, name, suggested }) => ({
              value: String(number),
              label: <Suggestible text={name} suggested={suggested} />,
            })),
          ]}
        />
      ) : null}
    </>
  );
}

function Suggestible({ text, suggested }: { text: string; suggested: boolean }) {
  const t = useTranslations("write.ask");
  return (
    <>
      {text} {suggested ? <Tag tone="good">{t("suggested")}</Tag> : null}
    </>
  );
}
