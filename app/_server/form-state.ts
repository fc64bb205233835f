import "server-only";
import { headers } from "next/headers";
import type { FormState } from "#lib/form-state";
import { FORM_STATE_HEADER, heldFormState } from "#lib/held-form-states";

/** What a refused form brought back, or null when the page is simply opened. */
export async function readFormState(): Promise<FormState | null> {
  const key = (await headers()).get(FORM_STATE_HEADER);
  return key ? heldFormState(key) : null;
}
