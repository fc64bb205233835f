import type { FormState } from "#lib/form-state";

/** What one form of a page has to show again: what was typed, and what is wrong with it. */
export type FormReader = {
  name: string;
  value: (field: string, fallback?: string) => string;
  error: (field: string) => string | undefined;
  id: (field: string) => string;
  errors: { name: string; message: string }[];
  /** What is wrong with the form as a whole. */
  refusal: string | undefined;
};

/** `wordFor` turns a message key into the finished sentence. */
export function readForm(
  name: string,
  state: FormState | null,
  wordFor: (key: string) => string,
): FormReader {
  const own = state?.form === name ? state : null;
  const errors = Object.entries(own?.errors ?? {}).map(([field, key]) => ({ field, message: wordFor(key) }));
  return {
    name,
    value: (field, fallback = "") => {
      const typed = own?.values[field];
      return typed === undefined
        ? own && Object.keys(own.values).length > 0
          ? ""
          : fallback
        : [typed].flat().join("\n");
    },
    error: (field) => errors.find((error) => error.field === field)?.message,
    id: (field) => `field-${name}-${field}`,
    errors: errors
      .filter(({ field }) => field)
      .map(({ field, message }) => ({ name: `${name}-${field}`, message })),
    refusal: errors.find(({ field }) => field === "")?.message,
  };
}
