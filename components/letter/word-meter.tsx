"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ADVISED_WORDS } from "#domain/letters/schema";
import { countWords } from "#lib/words";
import { useScripted } from "./use-scripted.ts";

/** Counts the words of a field of the same form while one types. Without script nothing is missing. */
export function WordMeter({ field, initial }: { field: string; initial: string }) {
  const t = useTranslations("write.words");
  const scripted = useScripted();
  const [words, setWords] = useState(() => countWords(initial));
  const meter = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = meter.current?.closest("form");
    if (!form) return;
    const recount = () => setWords(countWords(String(new FormData(form).get(field) ?? "")));
    form.addEventListener("input", recount);
    return () => form.removeEventListener("input", recount);
  }, [field]);
  const mood = words === 0 ? "none" : words > ADVISED_WORDS ? "many" : words < 15 ? "few" : "good";
  return (
    <p
      className="word-meter small figures"
      ref={meter}
      aria-live="polite"
      data-mood={mood}
      hidden={!scripted}
    >
      {t(`meter.${mood}`, { words, advised: ADVISED_WORDS })}
    </p>
  );
}
