"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Sheet, type SheetPaper, svgAddress } from "./sheet.tsx";

type Drawn = { image?: string; paper: SheetPaper; refused?: string };

const PAUSE_MS = 350;

/** The sheet beside the form: set anew a moment after the last keystroke. The draft is sent for that and not stored. */
export function LiveSheet({ form, action }: { form: RefObject<HTMLFormElement | null>; action: string }) {
  const t = useTranslations("write.sheet");
  const { drawn, busy } = useDrawing(form, `${action}/preview`);
  const refused = drawn?.refused;
  return (
    <div className="live-sheet">
      <Sheet
        src={drawn?.image ? svgAddress(drawn.image) : null}
        alt={t("alt")}
        paper={drawn?.paper ?? "a4"}
        busy={busy}
      >
        <p className="sheet__empty small soft">{t("waiting")}</p>
      </Sheet>
      <p className="small soft" role="status">
        {refused && t.has(`refused.${refused}`) ? t(`refused.${refused}`) : t("sent")}
      </p>
    </div>
  );
}

function useDrawing(form: RefObject<HTMLFormElement | null>, address: string) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: number | undefined;
    const draw = async () => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setBusy(true);
      const next = await fetchDrawing(element, address, controller.signal);
      if (controller.signal.aborted) return;
      setBusy(false);
      // The last good page stays in sight while a refusal says what is wrong with the new one.
      if (next) setDrawn((last) => (next.image ? next : { ...next, image: last?.image }));
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(draw, PAUSE_MS);
    };
    element.addEventListener("input", later);
    void draw();
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("input", later);
      running.current?.abort();
    };
  }, [form, address]);
  return { drawn, busy };
}

/** Null when the connection failed: the form works without the picture. */
async function fetchDrawing(
  form: HTMLFormElement,
  address: string,
  signal: AbortSignal,
): Promise<Drawn | null> {
  try {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(address, { method: "POST", body, signal });
    return answer.ok ? ((await answer.json()) as Drawn) : null;
  } catch {
    return null;
  }
}
