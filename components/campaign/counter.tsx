import type { CounterWords } from "#lib/counter-words";
import { Progress } from "../ui/progress.tsx";

type CounterProps = {
  words: CounterWords;
  /** Where the page's script asks for newer words (public/page.js); null where nothing grows any more. */
  newer: string | null;
};

/** Online and paper stand apart: one is proved by e-mail, the other by a sheet. */
export function Counter({ words, newer }: CounterProps) {
  return (
    <div className="counter" data-newer={newer ?? undefined}>
      <p className="counter__line figures">
        <span data-count="before">{words.before}</span>
        <strong className="counter__number" data-count="number">
          {words.number}
        </strong>
        <span data-count="after">{words.after}</span>
      </p>
      {newer ? <Progress value={words.value} max={words.max} text={words.goal} /> : null}
      <p className="counter__paper figures" data-count="paper">
        {words.paper}
      </p>
    </div>
  );
}
