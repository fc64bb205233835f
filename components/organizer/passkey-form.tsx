"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useScripted } from "../ui/use-scripted.ts";

type PasskeyFormProps = {
  /** Name of the form that takes the device's answer. */
  form: string;
  kind: "create" | "get";
  /** What the browser is to ask, as WebAuthn's JSON. */
  options: Record<string, unknown>;
  primary?: boolean;
  texts: { button: string; withoutScript: string; unable: string; failed: string };
  children?: ReactNode;
};

/** Asks the device for a passkey and posts its answer like any other form. Needs a script, and says so without one. */
export function PasskeyForm({ form, kind, options, primary, texts, children }: PasskeyFormProps) {
  const scripted = useScripted();
  const answer = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  if (!scripted) return <p className="organizer-quiet">{texts.withoutScript}</p>;
  async function ask() {
    setSaid("");
    if (!isAble()) return setSaid(texts.unable);
    try {
      const credential = await (kind === "create" ? create(options) : get(options));
      if (!(credential instanceof PublicKeyCredential) || !answer.current) return setSaid(texts.failed);
      answer.current.value = JSON.stringify(credential.toJSON());
      answer.current.form?.submit();
    } catch {
      setSaid(texts.failed); // given up, timed out, or a device that is not known: the browser does not tell which
    }
  }
  return (
    <form method="post" className="form">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="credential" ref={answer} />
      {children}
      <div role="status">
        {said ? (
          <Notice tone="caution">
            <p>{said}</p>
          </Notice>
        ) : null}
      </div>
      <Button type="button" variant={primary ? "primary" : "secondary"} onClick={ask}>
        {texts.button}
      </Button>
    </form>
  );
}

/** Browsers since 2023 to 2025 read and write WebAuthn's JSON; a page that is not a secure context has no such keys. */
function isAble(): boolean {
  return (
    typeof PublicKeyCredential === "function" &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function" &&
    "toJSON" in PublicKeyCredential.prototype
  );
}

function create(options: Record<string, unknown>) {
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) });
}

function get(options: Record<string, unknown>) {
  const json = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
}
