"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { TextArea, TextInput } from "../ui/text-input.tsx";
import { useScripted } from "../ui/use-scripted.ts";

/** A text to take along. Without script it is selected and copied by hand. */
export function CopyText({ label, text, rows }: { label: string; text: string; rows: number }) {
  const t = useTranslations("channels.copy");
  const id = useId();
  const scripted = useScripted();
  const [copied, setCopied] = useState<boolean | null>(null);
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <div className="field copy-text">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {rows === 1 ? (
        <TextInput id={id} readOnly value={text} />
      ) : (
        <TextArea id={id} readOnly rows={rows} value={text} letter />
      )}
      <div className="copy-text__row" hidden={!scripted}>
        <Button type="button" small onClick={copy} aria-label={`${t("button")}: ${label}`}>
          {t("button")}
        </Button>
        <span className="small" role="status">
          {copied === null ? "" : t(copied ? "done" : "failed")}
        </span>
      </div>
    </div>
  );
}
