import type { ReactNode } from "react";
import { LeaveGuard } from "../ui/leave-guard.tsx";
import { DraftFields } from "./draft-fields.tsx";
import type { PostedView } from "./posted.tsx";

/** Each errand has a form of its own, so that the enter key never takes the report back. */
export function PostedForm({
  view,
  asks,
  children,
}: {
  view: PostedView;
  /** The form asks for way and day itself. */
  asks?: boolean;
  children: ReactNode;
}) {
  return (
    <form method="post" action={view.action} className="form" noValidate>
      <DraftFields draft={view.draft} />
      <LeaveGuard typed={Object.keys(view.errors).length > 0} />
      {asks ? null : (
        <>
          <input type="hidden" name="channel" value={view.channel} />
          <input type="hidden" name="sentOn" value={view.sentOn} />
        </>
      )}
      {children}
    </form>
  );
}
