/** A bar with its words: the bar alone tells nothing. */
export function Progress({ value, max, text }: { value: number; max: number; text: string }) {
  return (
    <div className="progress">
      <progress className="progress__bar" value={Math.min(value, max)} max={max} aria-label={text} />
      <p className="progress__text figures" aria-hidden="true">
        {text}
      </p>
    </div>
  );
}
