import { Fragment } from "react";

/** LA-155/1, 31/33: what a reader takes for one word, and a browser for several. */
const ONE_WORD = /((?:\p{Lu}+-)?\d+\/\d+)/u;

/** Text in which no number of an institution or a house is torn apart at the end of a line. */
export function Unbroken({ text }: { text: string }) {
  return text.split(ONE_WORD).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, always in this order
      <span key={index} className="unbroken">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
