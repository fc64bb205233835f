"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";

type KeepFreshProps = { text: string; again: string };

const EVERY_MS = 3_000;

/** For what goes on by itself: with a script the page follows it, without one there is a link that loads it anew. */
export function KeepFresh({ text, again }: KeepFreshProps) {
  const { refresh } = useRouter();
  const path = usePathname();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <p className="organizer-quiet">
      {text} <a href={path}>{again}</a>
    </p>
  );
}
