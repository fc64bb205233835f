import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";

type Made = { by: Authority; slug: string; language: string; manifestSha256: string };

/** Writes down that a dossier was signed, and its manifest's checksum: whoever is shown one can ask whether it is ours. */
export async function recordDossier({ by, slug, language, manifestSha256 }: Made): Promise<void> {
  await recordAudit(db, by, {
    action: "dossier.made",
    subject: slug,
    after: { language, manifestSha256 },
  });
}
