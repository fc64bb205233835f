"use client";

import { useEffect, useState } from "react";
import { svgAddress } from "#components/letter/sheet";
import type { HeadPicture } from "#domain/office-records/schema";

type LiveHeadsProps = {
  form: string;
  address: string;
  /** Sent with the form's own fields. */
  fields: Record<string, string>;
  /** From the server, when the form's button has asked for them. */
  first: HeadPicture[] | null;
  words: { languages: Record<string, string>; refused: Record<string, string>; waiting: string };
};

const PAUSE_MS = 400;

/** Drawn anew a moment after the last keystroke; what was drawn last stays until then. */
export function LiveHeads({ form, address, fields, first, words }: LiveHeadsProps) {
  const { pictures, busy } = useHeads(form, address, JSON.stringify(fields), first);
  if (!pictures) return <p className="organizer-quiet">{words.waiting}</p>;
  return (
    <div className={busy ? "heads__list heads__list--busy" : "heads__list"}>
      {pictures.map(({ language, image, refused }) => (
        <figure key={language} className="head-picture">
          <figcaption>{words.languages[language]}</figcaption>
          {image ? (
            <div className="head-picture__paper">
              {/* biome-ignore lint/performance/noImgElement: a data: address, there is nothing to fetch or to scale */}
              <img src={svgAddress(image)} alt="" width={840} height={1188} />
              <Window />
            </div>
          ) : null}
          {refused ? <p className="field__error">{words.refused[refused]}</p> : null}
        </figure>
      ))}
    </div>
  );
}

/** Where the envelope's window is, on the part of the sheet that is shown: millimetres, DIN 680. */
function Window() {
  return (
    <svg className="head-picture__marks" viewBox="0 0 210 148" aria-hidden="true" focusable="false">
      <rect x="20" y="45" width="90" height="45" rx="2" />
    </svg>
  );
}

function useHeads(form: string, address: string, fields: string, first: HeadPicture[] | null) {
  const [pictures, setPictures] = useState(first);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return;
    let timer: number | undefined;
    let running: AbortController | undefined;
    const draw = async () => {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      setBusy(true);
      const next = await fetchHeads(element, address, fields, signal);
      if (signal.aborted) return;
      setBusy(false);
      if (next) setPictures(next);
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
      running?.abort();
    };
  }, [form, address, fields]);
  return { pictures, busy };
}

/** Null when the connection failed: the form works without the pictures. */
async function fetchHeads(form: HTMLFormElement, address: string, fields: string, signal: AbortSignal) {
  const own = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams([...own, ...Object.entries(JSON.parse(fields) as Record<string, string>)]);
  try {
    const answer = await fetch(address, { method: "POST", body, signal });
    return answer.ok ? ((await answer.json()) as HeadPicture[]) : null;
  } catch {
    return null;
  }
}
