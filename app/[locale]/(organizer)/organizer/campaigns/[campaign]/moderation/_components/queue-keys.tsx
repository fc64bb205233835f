"use client";

import { useEffect, useState } from "react";
import { pressInQueue } from "./press-in-queue.ts";

const keys = ["j", "k", "a", "r"] as const;
type QueueKeysProps = {
  /** Something was just decided. */
  settled: boolean;
  words: Record<"label" | (typeof keys)[number], string>;
};

const REMEMBERED = "qoldau-queue-keys";

/**
 * Works through the queue by keyboard. Single keys can be turned off (WCAG 2.1.4), and never act while somebody types.
 * After a decision the next item has the focus.
 */
export function QueueKeys({ settled, words }: QueueKeysProps) {
  // Null until the script runs: without it there are no keys to speak of.
  const [on, turn] = useState<boolean | null>(null);
  useEffect(() => turn(localStorage.getItem(REMEMBERED) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", pressInQueue);
    return () => document.removeEventListener("keydown", pressInQueue);
  }, [on]);
  useEffect(() => {
    if (settled) document.querySelector<HTMLElement>("[data-item]")?.focus();
  }, [settled]);
  if (on === null) return null;
  return (
    <div className="queue-keys">
      <label className="queue-keys__switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            turn(target.checked);
            localStorage.setItem(REMEMBERED, target.checked ? "on" : "off");
          }}
        />{" "}
        {words.label}
      </label>
      <dl className="queue-keys__list">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words[key]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
