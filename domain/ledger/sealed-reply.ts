import { open, openBytes, seal } from "#lib/crypto";

type NumberField = "incoming_number" | "outgoing_number";

export function sealReplyNumber(field: NumberField, replyReportId: string, number: string) {
  return number === "" ? null : seal(number, `reply_reports.${field}:${replyReportId}`);
}

export function openReplyNumber(
  field: NumberField,
  replyReportId: string,
  sealed: Uint8Array | null,
): string {
  return sealed ? open(sealed, `reply_reports.${field}:${replyReportId}`) : "";
}

export function sealReplyFile(replyReportId: string, content: Buffer) {
  return seal(content, `reply_files.content:${replyReportId}`);
}

export function openReplyFile(replyReportId: string, sealed: Uint8Array): Buffer {
  return openBytes(sealed, `reply_files.content:${replyReportId}`);
}
