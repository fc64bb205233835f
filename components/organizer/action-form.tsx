import type { ComponentProps, ReactNode } from "react";
import { Button } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { Field } from "#components/ui/field";
import { FormRefusal } from "#components/ui/form-refusal";
import { Select } from "#components/ui/select";
import { TextArea, TextInput } from "#components/ui/text-input";
import type { FormReader } from "#lib/form-reader";

type ActionFormProps = {
  form: FormReader;
  submit: string;
  /** Says more than the button shows, where a page has several like it. */
  label?: string;
  summaryTitle?: string;
  variant?: "primary" | "secondary" | "quiet";
  small?: boolean;
  id?: string;
  /** Where the page may stand at another address than its own. */
  action?: string;
  /** A second button beside the first: the same fields for another purpose. */
  also?: ReactNode;
  children?: ReactNode;
};

/** Posts to the page's own address, as the server expects it; works without script. */
export function ActionForm(props: ActionFormProps) {
  const { form, submit, label, summaryTitle, variant, small, id, action, also, children } = props;
  const button = (
    <Button variant={variant} small={small} aria-label={label}>
      {submit}
    </Button>
  );
  return (
    <form method="post" id={id} action={action} className={small ? undefined : "form"}>
      <input type="hidden" name="form" value={form.name} />
      <FormRefusal form={form} />
      {summaryTitle ? <ErrorSummary title={summaryTitle} errors={form.errors} /> : null}
      {children}
      {also ? (
        <div className="cluster">
          {button}
          {also}
        </div>
      ) : (
        button
      )}
    </form>
  );
}

type InputProps = Omit<ComponentProps<"input">, "form"> & {
  form: FormReader;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: string;
  initial?: string | undefined;
};

export function FormInput({ form, name, label, hint, optional, initial, ...rest }: InputProps) {
  return (
    <Field
      name={name}
      id={form.id(name)}
      label={label}
      hint={hint}
      optional={optional}
      error={form.error(name)}
    >
      {(control) => (
        <TextInput
          {...rest}
          {...control}
          defaultValue={rest.type === "password" ? undefined : form.value(name, initial)}
        />
      )}
    </Field>
  );
}

type AreaProps = Omit<InputProps, keyof ComponentProps<"input"> | "form"> &
  Pick<InputProps, "form" | "name" | "lang"> & { rows?: number };

export function FormArea({ form, name, label, hint, optional, initial, lang, rows = 4 }: AreaProps) {
  return (
    <Field
      name={name}
      id={form.id(name)}
      label={label}
      hint={hint}
      optional={optional}
      error={form.error(name)}
    >
      {(control) => (
        <TextArea {...control} rows={rows} lang={lang} defaultValue={form.value(name, initial)} />
      )}
    </Field>
  );
}

export function FormSelect({
  form,
  name,
  label,
  hint,
  initial,
  options,
}: AreaProps & { options: { value: string; label: string }[] }) {
  return (
    <Field name={name} id={form.id(name)} label={label} hint={hint} error={form.error(name)}>
      {(control) => <Select {...control} options={options} defaultValue={form.value(name, initial)} />}
    </Field>
  );
}
