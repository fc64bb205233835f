import type { FormState } from "#lib/form-state";

/** Internal header with the key of a held form state. server/ removes it from whatever comes from outside. */
export const FORM_STATE_HEADER = "x-qoldau-form";

// Next bundles its own copy of this file; the map must be one for the process.
const shared = globalThis as typeof globalThis & { qoldauFormStates?: Map<string, FormState> };
shared.qoldauFormStates ??= new Map();
const held = shared.qoldauFormStates;

/** Keeps a form's state in memory while its page is rendered, so that what was typed is in no URL and no database. */
export function holdFormState(key: string, state: FormState): void {
  held.set(key, state);
}

export function heldFormState(key: string): FormState | null {
  return held.get(key) ?? null;
}

export function releaseFormState(key: string): void {
  held.delete(key);
}
