"use client";

import { type RefObject, useEffect } from "react";
import { QUICK_EXIT } from "./saved-drafts.ts";

/** A form that was sent leads away at once, unless its answer is a file: then the page stays, and so does its letter. */
const SENDING_MS = 4_000;

/**
 * Asks before a page with typed text is left by accident. Sending the form is no accident, and the quick exit is never held
 * up. `typed` tells that there is text already, before anything is typed here.
 */
export function useLeaveGuard(form: RefObject<HTMLFormElement | null>, typed: boolean) {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    let dirty = typed;
    let sentAt = Number.NEGATIVE_INFINITY;
    const listen = (target: EventTarget, name: string, act: (event: Event) => void) =>
      target.addEventListener(name, act, { signal });
    listen(element, "input", () => {
      dirty = true;
    });
    listen(element, "submit", () => {
      sentAt = performance.now();
    });
    listen(window, QUICK_EXIT, () => {
      sentAt = Number.POSITIVE_INFINITY;
    });
    listen(window, "beforeunload", (event) => {
      if (dirty && performance.now() - sentAt > SENDING_MS) event.preventDefault();
    });
    return () => controller.abort();
  }, [form, typed]);
}
