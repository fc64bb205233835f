import { createElement, Fragment } from "react";

type DiffTextProps = {
  parts: readonly { kind: "same" | "removed" | "added"; text: string }[];
  lang?: string;
  /** Said before each change by whoever does not see the marks: "taken out", "put in". */
  words: { removed: string; added: string };
};

/** A text with its changes, told apart by brackets and lines, never by colour alone. */
export function DiffText({ parts, lang, words }: DiffTextProps) {
  const shown = parts.map(({ kind, text }) =>
    kind === "same"
      ? text
      : createElement(
          kind === "removed" ? "del" : "ins",
          null,
          <span className="visually-hidden"> {words[kind]}: </span>,
          text,
        ),
  );
  return (
    <p className="diff" lang={lang}>
      {createElement(Fragment, null, ...shown)}
    </p>
  );
}
