import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import type { ReportedReply } from "#domain/moderation/schema";
import { readForm } from "#lib/form-reader";

/** Under which the answer and its letter are registered at the office. */
export async function ReplyNumbers({ reply: { incomingNumber, outgoingNumber } }: { reply: ReportedReply }) {
  const t = await getTranslations("aftercare.replies");
  if (!incomingNumber && !outgoingNumber) return "–";
  return (
    <>
      {incomingNumber ? (
        <span className="replies__number">{t("incoming", { number: incomingNumber })}</span>
      ) : null}
      {outgoingNumber ? (
        <span className="replies__number">{t("outgoing", { number: outgoingNumber })}</span>
      ) : null}
    </>
  );
}

/** To be saved or deleted; it is never shown by the browser. */
export async function ReplyFile({ reply: { id, file }, href }: { reply: ReportedReply; href: string }) {
  const t = await getTranslations("aftercare.replies");
  if (!file) return t("noFile");
  const type = { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG" }[file.mediaType] ?? "";
  const size = `${Math.max(1, Math.round(file.size / 1024))} KB`;
  return (
    <>
      <a href={href} download>
        {t("download", { type, size })}
      </a>
      <ActionForm form={readForm("delete-file", null, String)} submit={t("deleteFile")} variant="quiet" small>
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </>
  );
}
