import { manageUrl, notMeUrl, unsubscribeUrl } from "#domain/delivery/links";
import { keepPreviews, loadUpdateForPreview } from "#domain/updates/update-preview";
import { renderMail } from "#emails/render-mail";
import type { Tasks } from "#lib/jobs";

/** Stands where a signer's own links are. It opens nothing. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Renders the mail that an update becomes in each of its languages, by the same code that will send it. */
export async function previewUpdate({ updateId }: Tasks["preview-update"]): Promise<void> {
  const update = await loadUpdateForPreview(updateId);
  if (!update) return;
  const previews = await Promise.all(
    update.texts.map(async ({ locale, text }) => ({
      locale,
      ...(await renderMail({
        locale,
        message: { template: "campaign-update", unsubscribeUrl: unsubscribeUrl(locale, NOBODY), ...text },
        manageUrl: manageUrl(locale, NOBODY),
        notMeUrl: notMeUrl(locale, NOBODY),
      })),
    })),
  );
  await keepPreviews(updateId, update.revision, previews);
}
