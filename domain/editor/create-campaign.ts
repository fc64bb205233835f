import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db, isUniqueViolation } from "#lib/db";
import { locales } from "#lib/locales";
import { freeSlug } from "./free-slug.ts";
import type { NewCampaign } from "./schema.ts";

type Creation = Omit<NewCampaign, "organisation"> & { by: Authority };

/**
 * A draft that only organizers see, with one language on: the others are switched on when somebody writes them. A slug
 * that is taken comes back with a free one in `data`.
 */
export async function createCampaign({ by, title, slug: wanted, language, country }: Creation) {
  const slug = await freeSlug(wanted, title);
  if (wanted && slug !== wanted)
    return { ok: false, reason: "slug-taken", field: "slug", data: { slug } } as const;
  const now = new Date();
  try {
    await db.$transaction(async (tx) => {
      await tx.campaign.create({
        data: {
          organisationId: by.organisationId,
          slug,
          countryConcerned: country,
          translations: {
            create: locales.map((locale) =>
              locale === language ? { locale, title } : { locale, title: "", disabledAt: now },
            ),
          },
        },
      });
      await recordAudit(tx, by, {
        action: "campaign.created",
        subject: slug,
        after: { title, language, country },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return { ok: false, reason: "slug-taken", field: "slug", data: { slug: `${slug}-2` } } as const;
  }
  return { ok: true, slug } as const;
}
