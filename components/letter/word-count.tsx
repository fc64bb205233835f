"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { countWords } from "#lib/words";

type WordCountProps = {
  /** The field that is typed into; it counts at each keystroke. */
  field: RefObject<HTMLElement | null>;
  initial: string;
  /** Words that the page of this letter holds; null while nobody knows. */
  room: number | null;
};

/** Words typed, against what this letter's page holds. */
export function WordCount({ field, initial, room }: WordCountProps) {
  const t = useTranslations("wording.count");
  const [words, setWords] = useState(() => countWords(initial));
  useEffect(() => {
    const area = field.current?.querySelector("textarea");
    if (!area) return;
    const recount = () => setWords(countWords(area.value));
    recount();
    area.addEventListener("input", recount);
    return () => area.removeEventListener("input", recount);
  }, [field]);
  const over = room === null ? 0 : words - room;
  const counted = words === 0 ? t("none") : t("words", { words });
  const compared =
    room === null ? "" : room === 0 ? t("full") : over > 0 ? t("over", { over }) : t("room", { room });
  return (
    <p className="word-count small figures" data-mood={over > 0 || room === 0 ? "many" : "good"}>
      {[counted, compared].filter(Boolean).join(" · ")}
    </p>
  );
}
