import { useTranslations } from "next-intl";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { Details } from "#components/ui/details";
import { Tag } from "#components/ui/tag";
import type { RecipientView } from "#domain/letter-templates/schema";
import { type FormReader, readForm } from "#lib/form-reader";
import { locales } from "#lib/locales";
import { languageName } from "../../_components/language-options.ts";
import type { RecipientSection } from "./add-recipient.tsx";
import { LanguageChoice } from "./language-choice.tsx";

const remitFields = { en: "remitEn", ru: "remitRu", kk: "remitKk" } as const;

/** In the order in which supporters see them. */
export function RecipientList({
  recipients,
  ...section
}: RecipientSection & { recipients: RecipientView[] }) {
  const t = useTranslations("templates.recipients");
  return (
    <ol className="rules">
      {recipients.map((recipient, index) => (
        <li key={recipient.slug} className="rule" aria-label={recipient.name}>
          <span className="rule__number" aria-hidden="true">
            {index + 1}
          </span>
          <div className="rule__body">
            <p>
              <strong>{recipient.name}</strong>
            </p>
            <p>
              {t("summary", {
                template: recipient.template,
                languages: recipient.languages.map(languageName).join(", "),
              })}
            </p>
            <Lacks recipient={recipient} />
          </div>
          <Actions
            {...section}
            recipient={recipient}
            first={index === 0}
            last={index === recipients.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}

function Lacks({ recipient: { without, reachable } }: { recipient: RecipientView }) {
  const t = useTranslations("templates.recipients");
  const names = (languages: string[]) => languages.map(languageName).join(", ");
  const lacks = [
    without.text.length > 0 && t("noText", { languages: names(without.text) }),
    without.head.length > 0 && t("noHead", { languages: names(without.head) }),
    !reachable && t("unreachable"),
  ].filter((each) => each !== false);
  return lacks.map((lack) => (
    <p key={lack}>
      <Tag tone="caution">{t("lacks")}</Tag> {lack}
    </p>
  ));
}

type ActionsProps = RecipientSection & { recipient: RecipientView; first: boolean; last: boolean };

function Actions({ recipient, first, last, ...section }: ActionsProps) {
  const t = useTranslations("templates.recipients");
  const { state, version, wordFor } = section;
  const own = state?.values.office === recipient.slug ? state : null;
  const named = (name: string): FormReader => ({
    ...readForm(name, own, wordFor),
    id: (field) => `field-${name}-${recipient.slug}-${field}`,
  });
  const hidden = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="office" value={recipient.slug} />
    </>
  );
  const move = (direction: "up" | "down") => (
    <ActionForm
      form={named("move")}
      submit={t(direction)}
      label={t(`${direction}Of`, { office: recipient.name })}
      small
    >
      {hidden}
      <input type="hidden" name="direction" value={direction} />
    </ActionForm>
  );
  return (
    <div className="rule__actions">
      {first ? null : move("up")}
      {last ? null : move("down")}
      <Details summary={t("change")} tight open={own?.form === "change"}>
        <ActionForm form={named("change")} submit={t("changeSave")}>
          {hidden}
          <Fields form={named("change")} recipient={recipient} templates={section.templates} />
        </ActionForm>
      </Details>
      <Details summary={t("remove")} tight open={own?.form === "remove"}>
        <p className="organizer-quiet">{t("removeHint")}</p>
        <ActionForm form={named("remove")} submit={t("removeSave")} small>
          {hidden}
        </ActionForm>
      </Details>
    </div>
  );
}

type FieldsProps = { form: FormReader; recipient: RecipientView; templates: string[] };

function Fields({ form, recipient, templates }: FieldsProps) {
  const t = useTranslations("templates.recipients");
  return (
    <>
      <FormSelect
        form={form}
        name="template"
        label={t("template")}
        initial={recipient.template}
        options={templates.map((key) => ({ value: key, label: key }))}
      />
      <LanguageChoice form={form} chosen={recipient.languages} />
      {locales.map((locale) => (
        <FormInput
          key={locale}
          form={form}
          name={remitFields[locale]}
          label={t("remit", { language: languageName(locale) })}
          hint={t("remitHint")}
          optional={t("optional")}
          initial={recipient.remit[locale]}
          lang={locale}
        />
      ))}
    </>
  );
}
