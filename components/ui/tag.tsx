import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function Tag({
  tone,
  children,
}: {
  tone?: "good" | "caution" | "wrong" | "link";
  children: ReactNode;
}) {
  return <span className={classNames("tag", tone && `tag--${tone}`)}>{children}</span>;
}
