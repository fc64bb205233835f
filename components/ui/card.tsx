import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** A sheet of paper that lies on the page; `raised` where it holds the thing to do. */
export function Card({ raised, className, ...rest }: ComponentProps<"div"> & { raised?: boolean }) {
  return <div {...rest} className={classNames("card", raised && "card--raised", className)} />;
}
