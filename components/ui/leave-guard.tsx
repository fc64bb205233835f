"use client";

import { useEffect, useRef } from "react";
import { QUICK_EXIT } from "./quick-exit-event.ts";

/**
 * Stands in a form and asks before what was typed there is left by accident. To send any form of the page is no accident, nor
 * is a link that opens another program, and the quick exit is never held up. A form whose answer is a file has handed its text
 * over: it asks again when something is typed again. `typed` tells that there is text already.
 */
export function LeaveGuard({ typed = false }: { typed?: boolean }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => guard(mark.current?.closest("form"), typed), [typed]);
  return <span ref={mark} hidden />;
}

function guard(form: HTMLFormElement | null | undefined, typed: boolean) {
  const controller = new AbortController();
  let unsaved = typed || isChanged(form);
  let handingOver = false;
  function listen(target: EventTarget | null | undefined, name: string, act: (event: Event) => void) {
    target?.addEventListener(name, act, { signal: controller.signal, capture: true });
  }
  listen(form, "input", () => {
    unsaved = true;
  });
  listen(document, "submit", () => {
    unsaved = false;
  });
  listen(window, QUICK_EXIT, () => {
    unsaved = false;
  });
  listen(document, "click", ({ target }) => {
    handingOver = opensProgram(target);
  });
  // Chromium says that the page is left when it opens a mail program too.
  listen(window, "beforeunload", (event) => {
    if (unsaved && !handingOver) event.preventDefault();
    handingOver = false;
  });
  return () => controller.abort();
}

/** On a slow device one types before the page's script runs. */
function isChanged(form: HTMLFormElement | null | undefined): boolean {
  return [...(form?.elements ?? [])].some(
    (field) =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      field.value !== field.defaultValue,
  );
}

function opensProgram(target: EventTarget | null): boolean {
  const link = target instanceof Element ? target.closest("a") : null;
  return link !== null && ["mailto:", "tel:"].includes(link.protocol);
}
