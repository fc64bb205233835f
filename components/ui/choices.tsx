import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { FieldError, fieldId, Hint } from "./field.tsx";

type ChoiceProps = ComponentProps<"input"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

/** One tick box with its own label, hint and error. */
export function Checkbox({ label, hint, error, name, id = fieldId(name ?? ""), ...rest }: ChoiceProps) {
  return (
    <div className={classNames("field", error && "field--wrong")}>
      <FieldError id={id} error={error} />
      <Choice {...rest} type="checkbox" id={id} name={name} label={label} hint={hint} error={error} />
    </div>
  );
}

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };

type GroupProps = {
  name: string;
  /** Differs from the name only where a page holds two forms with the same field. */
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: RadioOption[];
  /** `cards` gives each choice a frame of its own. */
  look?: "lines" | "cards";
  /** The chosen value or values; none for no choice. */
  chosen?: string | string[];
  /** Passed to each control, e.g. what react-hook-form's `register` gives. */
  control?: ComponentProps<"input">;
};

/** Radio buttons under one question. The first one bears the id that an error summary links to. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Tick boxes under one question. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}

function ChoiceGroup({
  name,
  id = fieldId(name),
  legend,
  hint,
  error,
  options,
  look,
  chosen,
  control,
  type,
}: GroupProps & { type: "radio" | "checkbox" }) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const values = chosen === undefined ? [] : [chosen].flat();
  return (
    <fieldset
      className={classNames("field", error && "field--wrong")}
      aria-describedby={described || undefined}
    >
      <legend className="field__legend">{legend}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className={classNames("field__choices", look === "cards" && "choices--cards")}>
        {options.map((option, index) => (
          <Choice
            {...control}
            key={option.value}
            type={type}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={values.includes(option.value)}
            label={option.label}
            hint={option.hint}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Choice({ label, hint, error, id = "", ...rest }: ChoiceProps) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="choice">
      <input
        {...rest}
        id={id}
        className="choice__control"
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
      <label className="choice__label" htmlFor={id}>
        {label}
      </label>
      <Hint id={id} hint={hint} />
    </div>
  );
}
