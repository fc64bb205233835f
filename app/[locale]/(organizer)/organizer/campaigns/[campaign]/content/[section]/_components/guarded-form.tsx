"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { LeaveGuard } from "#components/ui/leave-guard";

/**
 * Posts to the page's own address. With script it asks before unsaved text is left, and marks itself while there is some, so
 * that the save bar says the truth.
 */
export function GuardedForm({ unsaved, children }: { unsaved: boolean; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const mark = () => element?.setAttribute("data-unsaved", "");
    element?.addEventListener("input", mark);
    return () => element?.removeEventListener("input", mark);
  }, []);
  return (
    <form ref={form} method="post" className="form section-form" data-unsaved={unsaved ? "" : undefined}>
      <LeaveGuard typed={unsaved} />
      {children}
    </form>
  );
}
