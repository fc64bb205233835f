import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input type="text" {...rest} className={classNames("input", className)} />;
}

/** `letter` sets the text in the serif in which it will be printed. */
export function TextArea({ letter, className, ...rest }: ComponentProps<"textarea"> & { letter?: boolean }) {
  return <textarea {...rest} className={classNames("input", letter && "input--letter", className)} />;
}
