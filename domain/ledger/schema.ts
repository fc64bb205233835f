import { z } from "zod";
import { countCharacters, isReadable, tidyLine } from "#lib/plain-text";

/** As offices write them: «ЖТ-2026-01234567», «7-1/123-45». */
const number = z
  .string({ error: "invalid" })
  .refine(isReadable, { error: "text-unreadable", abort: true })
  .overwrite(tidyLine)
  .refine((text) => countCharacters(text) <= 40, "too-long");

export const replyReportSchema = z.object({
  class: z.enum(["ACKNOWLEDGEMENT", "REDIRECT", "SUBSTANTIVE", "REFUSAL", "RETURNED"], {
    error: "reply-class-required",
  }),
  receivedOn: z.union([z.literal(""), z.iso.date("date-invalid")]).default(""),
  incomingNumber: number.default(""),
  outgoingNumber: number.default(""),
});
export type ReplyReportInput = z.infer<typeof replyReportSchema>;
