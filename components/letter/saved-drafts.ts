// Drafts that their writers asked to keep on the device: one for each campaign, in the browser's local storage and nowhere
// else. A browser that forbids storage keeps nothing, and everything works without.

const PREFIX = "letter-draft:";

/** Fields of the composer's form, as they were typed. */
export type SavedDraft = { savedOn: string; fields: [name: string, value: string][] };

export function readSavedDraft(campaign: string): SavedDraft | null {
  try {
    const text = window.localStorage.getItem(PREFIX + campaign);
    const draft: unknown = text && JSON.parse(text);
    return isSavedDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** False when the browser keeps nothing. */
export function saveDraft(campaign: string, draft: SavedDraft): boolean {
  try {
    window.localStorage.setItem(PREFIX + campaign, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Of one campaign, or of all. */
export function forgetSavedDrafts(campaign = ""): void {
  try {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) if (!campaign || key === PREFIX + campaign) window.localStorage.removeItem(key);
  } catch {
    // No storage, nothing to forget.
  }
}

function isSavedDraft(value: unknown): value is SavedDraft {
  return (
    value instanceof Object &&
    "savedOn" in value &&
    typeof value.savedOn === "string" &&
    "fields" in value &&
    Array.isArray(value.fields) &&
    value.fields.every((field) => Array.isArray(field) && field.every((part) => typeof part === "string"))
  );
}
