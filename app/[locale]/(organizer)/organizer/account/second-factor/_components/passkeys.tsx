import { useTranslations } from "next-intl";
import { FormInput } from "#components/organizer/action-form";
import { PasskeyForm } from "#components/organizer/passkey-form";
import { PasswordAgain } from "#components/organizer/password-again";
import { DateText } from "#components/ui/date-text";
import { FormRefusal } from "#components/ui/form-refusal";
import { Notice } from "#components/ui/notice";
import type { FactorView, PasskeyQuestion } from "#domain/organizer/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

type PasskeysProps = { factors: FactorView; state: FormState | null; locale: Locale };

/** Keys of devices: those there are, and how one more is added. */
export function Passkeys({ factors, state, locale }: PasskeysProps) {
  const t = useTranslations("team");
  const wordFor = (key: string) => t(`errors.${key}`);
  const question = questionIn(state);
  const { refusal } = readForm("add-passkey", state, wordFor);
  return (
    <section className="organizer-section" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("passkeys.title")}</h2>
      <p>{t("passkeys.intro")}</p>
      {factors.passkeys.map(({ id, name, createdAt, lastUsedOn }) => (
        <div key={id} className="organizer-record">
          <span className="organizer-record__value">{name}</span>
          <span>
            {t("passkeys.added")} <DateText date={createdAt} locale={locale} />
          </span>
          <span>
            {lastUsedOn ? t("passkeys.used") : t("passkeys.unused")}{" "}
            {lastUsedOn ? <DateText date={lastUsedOn} locale={locale} /> : null}
          </span>
          <RemovePasskey id={id} name={name} state={state} />
        </div>
      ))}
      <FormRefusal form={{ refusal }} />
      {question ? <AskDevice question={question} /> : <NewPasskey state={state} />}
    </section>
  );
}

function NewPasskey({ state }: { state: FormState | null }) {
  const t = useTranslations("team");
  const form = readForm("begin-passkey", state, (key) => t(`errors.${key}`));
  return (
    <PasswordAgain form={form} action={t("passkeys.add")}>
      <FormInput
        form={form}
        name="name"
        label={t("passkeys.name")}
        hint={t("passkeys.nameHint")}
        maxLength={60}
        required
      />
    </PasswordAgain>
  );
}

function AskDevice({ question }: { question: PasskeyQuestion }) {
  const t = useTranslations("team.passkeys");
  return (
    <Notice role="status">
      <p>{t("ask", { name: question.name })}</p>
      <PasskeyForm
        form="add-passkey"
        kind="create"
        options={question.options}
        primary
        texts={{
          button: t("askButton"),
          withoutScript: t("withoutScript"),
          unable: t("unable"),
          failed: t("failed"),
        }}
      >
        <input type="hidden" name="name" value={question.name} />
      </PasskeyForm>
    </Notice>
  );
}

function RemovePasskey({ id, name, state }: { id: string; name: string; state: FormState | null }) {
  const t = useTranslations("team");
  const own = state?.values.id === id ? state : null;
  const form = readForm("remove-passkey", own, (key) => t(`errors.${key}`));
  return (
    <PasswordAgain
      form={{ ...form, id: (field) => `${form.id(field)}-${id}` }}
      action={t("passkeys.remove", { name })}
    >
      <input type="hidden" name="id" value={id} />
    </PasswordAgain>
  );
}

function questionIn(state: FormState | null): PasskeyQuestion | null {
  const data =
    state?.form === "begin-passkey" ? (state.data as { question?: PasskeyQuestion } | undefined) : undefined;
  return data?.question ?? null;
}
