"use client";

import { type ComponentProps, useState } from "react";
import { Markdown } from "#components/ui/markdown";
import { TextArea } from "#components/ui/text-input";

type MarkdownFieldProps = Omit<ComponentProps<"textarea">, "defaultValue" | "onChange"> & {
  initial: string;
  /** Names the picture of the text below it. */
  label: string;
  /** Stands there while nothing is written. */
  empty: string;
};

/** A text in Markdown, and what it looks like: as it was when the page came, or with a script as it is being typed. */
export function MarkdownField({ initial, label, empty, lang, ...control }: MarkdownFieldProps) {
  const [text, setText] = useState(initial);
  return (
    <>
      <TextArea
        rows={14}
        {...control}
        lang={lang}
        defaultValue={initial}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="field__hint" aria-hidden="true">
        {label}
      </p>
      <section className="markdown-look prose" lang={lang} aria-label={label}>
        {text.trim() ? <Markdown text={text} /> : <p className="organizer-quiet">{empty}</p>}
      </section>
    </>
  );
}
