"use client";

import { useState } from "react";
import { Details } from "#components/ui/details";
import type { ControlProps } from "#components/ui/field";
import { Markdown } from "#components/ui/markdown";
import { TextArea } from "#components/ui/text-input";

type MarkdownAreaProps = {
  control: ControlProps;
  lang: string;
  maxLength: number;
  defaultValue: string;
  /** Whether the preview stands open: without script a button of the form asks for it. */
  open: boolean;
  title: string;
};

/** A text in Markdown with how it will look, which follows what is typed. */
export function MarkdownArea({ control, lang, maxLength, defaultValue, open, title }: MarkdownAreaProps) {
  const [text, setText] = useState(defaultValue);
  return (
    <>
      <TextArea
        {...control}
        lang={lang}
        maxLength={maxLength}
        rows={Math.min(18, Math.max(5, Math.ceil(defaultValue.length / 45)))}
        defaultValue={defaultValue}
        onChange={({ target }) => setText(target.value)}
      />
      <Details summary={title} open={open} tight>
        <div className="markdown-preview prose" lang={lang}>
          <Markdown text={text} headings={4} />
        </div>
      </Details>
    </>
  );
}
