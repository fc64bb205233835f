import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type NoticeProps = {
  tone?: "plain" | "good" | "caution" | "wrong";
  title?: ReactNode;
  /** `status` is read out when it appears after an action; leave out for what was always there. */
  role?: "status" | "alert" | "note";
  children: ReactNode;
};

export function Notice({ tone = "plain", title, role, children }: NoticeProps) {
  return (
    <div className={classNames("notice", tone !== "plain" && `notice--${tone}`)} role={role}>
      {title ? <p className="notice__title">{title}</p> : null}
      {children}
    </div>
  );
}
