import { openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { isObviousPassword } from "./common-passwords.ts";

/** Refuses a password made of the person's address, the organisation's name or the site's; null when it may be taken. */
export async function refuseObviousPassword(organizerId: string, password: string) {
  const organizer = await db.organizer.findUnique({
    where: { id: organizerId },
    select: {
      emailSealed: true,
      memberships: { select: { organisation: { select: { name: true, slug: true } } } },
    },
  });
  const email = organizer?.emailSealed ? openOrganizerEmail(organizerId, organizer.emailSealed) : "";
  const names = organizer?.memberships.flatMap(({ organisation: { name, slug } }) => [name, slug]) ?? [];
  return refuseObvious(password, [email, ...names]);
}

export function refuseObvious(password: string, context: readonly string[]) {
  return isObviousPassword(password, [...context, new URL(env().APP_URL).host])
    ? ({ ok: false, reason: "password-obvious", field: "password" } as const)
    : null;
}
