"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import type { OneMoment } from "#domain/guard/schema";

type WaitingFormProps = {
  moment: OneMoment;
  /** All that was typed: it goes on from page to page and is stored nowhere. */
  values: Record<string, string | string[]>;
  words: { waiting: string; button: string; working: string };
};

/**
 * With script the browser proves some work and sends the form on by itself. Without, or where that fails, the button
 * stands there after the wait; whoever presses sooner loses nothing.
 */
export function WaitingForm({ moment, values, words }: WaitingFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const proof = useRef<HTMLInputElement>(null);
  const working = useProof(moment.challenge, form, proof);
  const fields = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((text, index) => ({ key: `${name} ${index}`, name, text })),
  );
  return (
    <form ref={form} method="post" action={moment.action} className="one-moment" data-working={working}>
      {fields.map(({ key, name, text }) => (
        <input key={key} type="hidden" name={name} value={text} />
      ))}
      <input type="hidden" name="wait" value={moment.ticket} />
      <input ref={proof} type="hidden" name="proof" defaultValue="" disabled />
      <div className="one-moment__track" aria-hidden="true">
        <div className="one-moment__bar" />
      </div>
      <p role="status">{working ? words.working : words.waiting}</p>
      <div className="one-moment__go">
        <Button variant="primary">{words.button}</Button>
      </div>
    </form>
  );
}

function useProof(
  challenge: OneMoment["challenge"],
  form: RefObject<HTMLFormElement | null>,
  proof: RefObject<HTMLInputElement | null>,
): boolean {
  const [working, setWorking] = useState(false);
  useEffect(() => {
    if (typeof Worker === "undefined") return;
    const worker = new Worker("/proof-worker.js");
    setWorking(true);
    worker.onerror = () => setWorking(false);
    worker.onmessage = ({ data: number }: MessageEvent<number | null>) => {
      if (number === null || !form.current || !proof.current) return setWorking(false);
      const { algorithm, challenge: hash, salt, signature } = challenge;
      proof.current.value = btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature }));
      proof.current.disabled = false;
      HTMLFormElement.prototype.submit.call(form.current); // a field may be called "submit"
    };
    worker.postMessage(challenge);
    return () => worker.terminate();
  }, [challenge, form, proof]);
  return working;
}
