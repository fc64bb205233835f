import { getTranslations } from "next-intl/server";

/** Message keys of a refusal as the sentences that stand beside the fields. */
export async function sentencesOf(errors: Record<string, string>): Promise<Record<string, string>> {
  const t = await getTranslations("forms");
  return Object.fromEntries(
    Object.entries(errors).map(([field, key]) => [field, t(t.has(key) ? key : "invalid")]),
  );
}
