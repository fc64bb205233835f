import { getTranslations } from "next-intl/server";
import type { FormState } from "#lib/form-state";

/** Message keys of a refusal as the sentences that stand beside the fields; none where nothing was refused. */
export async function sentencesOf(state: FormState | null): Promise<Record<string, string>> {
  const t = await getTranslations("forms");
  return Object.fromEntries(
    Object.entries(state?.errors ?? {}).map(([field, key]) => [
      field,
      t(t.has(key) ? key : "invalid", state?.details),
    ]),
  );
}
