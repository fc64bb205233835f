import { classNames } from "./class-names.ts";

/** A way with a visible end. `current` counts from 0; steps before it are done. */
export function Steps({ label, steps, current }: { label: string; steps: string[]; current: number }) {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step}
            className={classNames("steps__item", index < current && "steps__item--done")}
            aria-current={index === current ? "step" : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
