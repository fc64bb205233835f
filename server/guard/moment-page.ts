import type { OneMoment } from "#domain/guard/schema";
import type { FormState } from "#lib/form-state";
import { fillForm, hiddenInput } from "../filled-form.ts";
import type { FilledPage } from "../filled-pages.ts";
import { linksLeadingTo } from "../problem-page.ts";

const PAGE = /^\/[a-z]{2}\/one-moment$/;

/** The page between a form and its answer, with the form, its challenge and its ticket to be filled in. */
export function momentPage(path: string, { form, values, data }: FormState): FilledPage | null {
  if (!PAGE.test(path)) return null;
  const { action, challenge, ticket, reason, seconds } = data as OneMoment;
  const proof = { name: "proof", "data-challenge": JSON.stringify(challenge), disabled: "" };
  const filling = { action, fields: { ...values, wait: ticket }, more: hiddenInput(proof) };
  return {
    path,
    formState: { form, values: {}, errors: {}, data: { reason, seconds } },
    fill: (text) =>
      linksLeadingTo(action.slice("/en".length), fillForm(text, { empty: "/one-moment", ...filling })),
  };
}
