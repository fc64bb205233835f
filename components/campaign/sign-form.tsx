"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type FieldValues, useForm } from "react-hook-form";
import { Button } from "../ui/button.tsx";
import { Decoy } from "../ui/decoy.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Option } from "../ui/select.tsx";
import { ConsentFields } from "./consent-fields.tsx";
import { SignerFields } from "./signer-fields.tsx";

export type SignFormProps = {
  /** The page's own address, to which the form is posted. */
  action: string;
  locale: string;
  organisation: string;
  /** Day of the consent's wording, written out by the server: browsers lack the names of Kazakh months. */
  consentDate: string;
  countries: Option[];
  comments: boolean;
  /** When the form was shown, signed by the server. */
  stamp: string;
  /** Share link that brought the person here. */
  source: string | undefined;
  privacyHref: string;
  rulesHref: string;
  /** What the server refused, with all that was typed; null at first. */
  refused: { values: Record<string, string | string[]>; errors: Record<string, string> } | null;
};

/** How a field is filled, registered and what is wrong with it; the two groups of fields take it. */
export type FieldBinding = {
  register: (name: SignField) => object;
  error: (name: SignField) => string | undefined;
  typed: (name: SignField) => string | undefined;
};

const order = ["email", "country", "display", "name", "comment", "consent", "updates"] as const;
export type SignField = (typeof order)[number];

/** A plain form. With script it only tells of mistakes before it is sent, then lets the browser send it. */
export function SignForm(props: SignFormProps) {
  const t = useTranslations("sign");
  const form = useRef<HTMLFormElement>(null);
  const { binding, guard } = useSignBinding(props);
  const errors = order.flatMap((name) => {
    const message = binding.error(name);
    return message ? [{ name, message }] : [];
  });

  return (
    <form
      ref={form}
      className="form"
      method="post"
      action={props.action}
      noValidate
      onSubmit={guard(() => form.current?.submit())}
    >
      {props.refused?.errors[""] ? <Refusal reason={props.refused.errors[""]} /> : null}
      <ErrorSummary title={t("errors", { count: errors.length })} errors={errors} />
      <input type="hidden" name="locale" value={props.locale} />
      <input type="hidden" name="stamp" value={props.stamp} />
      {props.source ? <input type="hidden" name="source" value={props.source} /> : null}
      <Decoy />
      <SignerFields binding={binding} countries={props.countries} />
      <ConsentFields binding={binding} form={props} />
      <div className="sign__submit">
        <Button variant="primary" wide>
          {t("submit")}
        </Button>
        <p className="field__hint">{t("next")}</p>
      </div>
    </form>
  );
}

/** What is wrong is no field: too many attempts, or a campaign that has ended meanwhile. */
function Refusal({ reason }: { reason: string }) {
  const tell = useTranslations("forms");
  return (
    <Notice tone="wrong" role="alert">
      <p>{tell(tell.has(reason as never) ? (reason as never) : ("invalid" as never))}</p>
    </Notice>
  );
}

function useSignBinding({ refused, locale, source }: SignFormProps) {
  const tell = useTranslations("forms");
  const { register, handleSubmit, formState } = useForm<FieldValues>({
    resolver: async (...asked) => (await import("./sign-resolver.ts")).resolve(...asked),
    defaultValues: { locale, source, display: "anonymous", ...refused?.values },
    shouldFocusError: false,
  });
  const { submitCount, dirtyFields, errors } = formState;
  useEffect(() => {
    if (submitCount > 0) document.getElementById("error-summary")?.focus();
  }, [submitCount]);
  const binding: FieldBinding = {
    // Whether a name is needed depends on how the signature is shown.
    register: (name) => register(name, name === "display" ? { deps: ["name"] } : {}),
    error: (name) => {
      const key =
        errors[name]?.message?.toString() ?? (name in dirtyFields ? undefined : refused?.errors[name]);
      return key && tell(tell.has(key as never) ? (key as never) : ("invalid" as never));
    },
    typed: (name) => refused?.values[name]?.toString(),
  };
  return { binding, guard: (send: () => void) => handleSubmit(send) };
}
