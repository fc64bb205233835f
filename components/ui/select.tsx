import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

export type Option = { value: string; label: string };

type SelectProps = ComponentProps<"select"> & {
  options: Option[];
  /** First, empty choice, so that nothing is chosen for the person. */
  empty?: string;
};

export function Select({ options, empty, className, ...rest }: SelectProps) {
  return (
    <select {...rest} className={classNames("input", className)}>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
