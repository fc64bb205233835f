import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

type Look = { variant?: "primary" | "secondary" | "quiet"; small?: boolean; wide?: boolean };

/** `primary` is the sealing wax: at most one on a page. */
export function Button({ variant, small, wide, className, ...rest }: Look & ComponentProps<"button">) {
  return <button type="submit" {...rest} className={buttonClass({ variant, small, wide }, className)} />;
}

export function ButtonLink({ variant, small, wide, className, ...rest }: Look & ComponentProps<"a">) {
  return <a {...rest} className={buttonClass({ variant, small, wide }, className)} />;
}

function buttonClass({ variant = "secondary", small, wide }: Look, extra?: string) {
  return classNames(
    "button",
    variant !== "secondary" && `button--${variant}`,
    small && "button--small",
    wide && "button--wide",
    extra,
  );
}
