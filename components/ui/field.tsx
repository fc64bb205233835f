import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ErrorMark } from "./icons.tsx";

/** What a control needs so that its label, hint and error are heard with it. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  name: string;
  label: ReactNode;
  /** Why it is asked and who will see it. */
  hint?: ReactNode;
  /** The finished sentence, not a message key. */
  error?: string | undefined;
  /** The word for "optional" in the page's language; leave out where an answer is needed. */
  optional?: string;
  /** Differs from the name only where a page holds two forms with the same field. */
  id?: string;
  children: (control: ControlProps) => ReactNode;
};

export function fieldId(name: string) {
  return `field-${name}`;
}

export function Field({ name, label, hint, error, optional, id = fieldId(name), children }: FieldProps) {
  return (
    <div className={classNames("field", error && "field--wrong")}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optional ? <span className="field__optional"> ({optional})</span> : null}
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children(controlProps({ id, name, hint, error }))}
    </div>
  );
}

export function controlProps({
  id,
  name,
  hint,
  error,
}: {
  id: string;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
}): ControlProps {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { id, name, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p className="field__hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p className="field__error" id={`${id}-error`}>
      <ErrorMark />
      {error}
    </p>
  ) : null;
}
