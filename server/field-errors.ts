import type { z } from "zod";

/** Each field with the first thing that is wrong with it, as a message key; the empty name is the request as a whole. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0] ?? "")] ??= message;
  return errors;
}
