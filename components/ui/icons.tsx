/** A triangle with a stroke: an error is told by shape and words, colour comes last. */
export function ErrorMark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 1 15.5 15H.5Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 6v4.4M8 12v1.2" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

export function CloseMark() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="m1.5 1.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** The product's sign: a folded letter. */
export function LetterMark() {
  return (
    <svg viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="26" height="18" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="m1 2 13 10L27 2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
