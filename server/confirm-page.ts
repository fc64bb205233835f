import { randomUUID } from "node:crypto";
import type { SignatureToConfirm } from "#domain/signatures/schema";
import { escapeMarkup } from "#lib/escape-markup";
import type { FormState } from "#lib/form-state";
import type { FilledPage } from "./filled-pages.ts";

/** Stand in the page for what is one person's. Nobody can type them: they are made anew with each process. */
const mark = { token: randomUUID(), name: randomUUID(), country: randomUUID() };
const MARKS = new RegExp(Object.values(mark).join("|"), "g");

/** The page of a signature that waits for its button, with the link, the name and the country to be filled in. */
export function confirmPage(path: string, { form, values, data }: FormState): FilledPage | null {
  const signature = form === "confirm-link" ? (data as SignatureToConfirm | null) : null;
  if (!signature) return null;
  const [, locale, page, token = ""] = path.split("/");
  const { name, country } = signature;
  const own = { [mark.token]: token, [mark.name]: name ?? "", [mark.country]: country };
  const prepared = { ...signature, name: name && mark.name, country: mark.country };
  return {
    path: `/${locale}/${page}/${mark.token}`,
    formState: { form: "to-fill-in", values, errors: {}, data: prepared },
    fill: (text) => text.replace(MARKS, (found) => escapeMarkup(own[found] ?? "")),
  };
}
