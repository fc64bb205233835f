import type { LetterSettings } from "#domain/letter-settings/schema";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

export type SettingsSection = {
  settings: LetterSettings;
  state: FormState | null;
  /** A refusal's message key as a sentence. */
  wordFor: (key: string) => string;
  locale: Locale;
};
