import { getTranslations } from "next-intl/server";
import type { FormState } from "#lib/form-state";

/** Message keys of a refusal as the sentences that stand beside the fields. */
export async function sentencesOf({
  errors,
  details,
}: Pick<FormState, "errors" | "details">): Promise<Record<string, string>> {
  const t = await getTranslations("forms");
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [field, t(t.has(key) ? key : "invalid", details)]),
  );
}
