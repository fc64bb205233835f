"use client";

import type { MouseEvent, ReactNode } from "react";
import { CloseMark } from "#components/ui/icons";
import { forgetSavedDrafts } from "../../../components/letter/saved-drafts.ts";
import { QUICK_EXIT } from "../../../components/ui/quick-exit-event.ts";

/**
 * Leads to a page that raises no question. A plain link, so nothing is asked of that host before it is pressed; with
 * script this page also leaves the "back" button, and letters that were kept on the device are forgotten.
 */
export function QuickExit({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  function leave(event: MouseEvent) {
    event.preventDefault();
    forgetSavedDrafts();
    window.dispatchEvent(new Event(QUICK_EXIT));
    window.location.replace(href);
  }
  return (
    <a className="exit" href={href} rel="noreferrer nofollow" title={label} onClick={leave}>
      {children}
      <CloseMark />
    </a>
  );
}
