"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Preview } from "#domain/letters/schema";

const PAUSE_MS = 350;
/** After so long it is asked once more what the page holds, when that was not known yet. */
const ROOM_MS = 2_500;

/**
 * The letter as the server sets it, anew a moment after the last keystroke and whenever `occasion` changes. The draft is sent
 * for that and not stored. The last good page stays while a refusal says what is wrong with the new one.
 */
export function usePreview(form: RefObject<HTMLFormElement | null>, address: string, occasion: unknown) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController>(null);
  useEffect(() => {
    const element = form.current;
    if (!element || occasion === null) return;
    let timer: number | undefined;
    const draw = async (again = true) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setBusy(true);
      const next = await fetchPreview(element, address, controller.signal);
      if (controller.signal.aborted) return;
      setBusy(false);
      if (again && next?.wording?.room === null) timer = window.setTimeout(() => draw(false), ROOM_MS);
      if (next) setPreview((last) => (next.image || !last?.image ? next : { ...next, image: last.image }));
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => draw(), PAUSE_MS);
    };
    element.addEventListener("input", later);
    void draw();
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("input", later);
      running.current?.abort();
    };
  }, [form, address, occasion]);
  return { preview, busy };
}

/** Null when the connection failed: the form works without the picture. */
async function fetchPreview(
  form: HTMLFormElement,
  address: string,
  signal: AbortSignal,
): Promise<Preview | null> {
  try {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(address, { method: "POST", body, signal });
    return answer.ok ? ((await answer.json()) as Preview) : null;
  } catch {
    return null;
  }
}
