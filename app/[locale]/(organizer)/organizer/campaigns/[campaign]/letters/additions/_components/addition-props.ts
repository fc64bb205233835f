import { type FormReader, readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";

export type AdditionSection = {
  version: number;
  state: FormState | null;
  /** A refusal's message key as a sentence. */
  wordFor: (key: string) => string;
  /** Title of a form's list of errors. */
  summary: string;
};

/** One of several forms of the same kind on the page: it is `which` that they differ in. */
export function readOneOf(
  { state, wordFor }: AdditionSection,
  kind: string,
  [field, which]: [field: string, which: string],
): { form: FormReader; open: boolean } {
  const own = state?.form === kind && state.values[field] === which ? state : null;
  const read = readForm(kind, own, wordFor);
  const form = {
    ...read,
    id: (name: string) => `field-${which}-${name}`,
    errors: read.errors.map(({ name, message }) => ({ name: name.replace(kind, which), message })),
  };
  return { form, open: own !== null };
}
