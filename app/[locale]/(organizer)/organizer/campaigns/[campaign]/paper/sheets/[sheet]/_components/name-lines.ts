import type { FormReader } from "#lib/form-reader";

/** The form with the line before each error of its summary, so that ten fields of one name are told apart. */
export function nameLines(form: FormReader, inLine: (values: { line: number; message: string }) => string) {
  const errors = form.errors.map(({ name, message }) => {
    const line = Number(/-(\d+)$/.exec(name)?.[1] ?? 0);
    return { name, message: line > 0 ? inLine({ line, message }) : message };
  });
  return { ...form, errors };
}
