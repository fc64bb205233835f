import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findLetterToConfirm } from "#domain/letters/confirm-letter";
import { findSignatureToConfirm } from "#domain/signatures/queries";
import type { SignatureToConfirm } from "#domain/signatures/schema";
import { isLocale } from "#lib/locales";
import { readFormState } from "../../../../_server/form-state.ts";
import { MissingPage } from "../../../_components/missing-page.tsx";
import { LetterToConfirmView } from "./_components/letter-to-confirm.tsx";
import { SignatureToConfirmView } from "./_components/signature-to-confirm.tsx";

type PageProps = { params: Promise<{ locale: string; token: string }> };

/** Names nothing: titles stay in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("confirm");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Where a confirm link leads. Opening it changes nothing; its button does. server/ fills in most of them by itself. */
export default async function ConfirmPage({ params }: PageProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const state = await readFormState();
  const refusal = state?.form === "confirm" ? (state.errors[""] ?? null) : null;
  const action = `/${locale}/confirm/${token}`;
  const signature =
    state?.form === "to-fill-in"
      ? (state.data as SignatureToConfirm)
      : await findSignatureToConfirm(token, locale);
  if (signature) return <SignatureToConfirmView {...{ signature, locale, action, refusal }} />;
  const found = await findLetterToConfirm(token);
  if (!found) return <MissingPage />;
  return <LetterToConfirmView {...{ found, locale, action, refusal }} />;
}
