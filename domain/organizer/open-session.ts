import { auth, openOrganizerEmail } from "#lib/auth";
import { db } from "#lib/db";
import { rememberDevice } from "./known-device.ts";
import type { SignInKind } from "./schema.ts";
import { countSignIn } from "./sign-in-days.ts";

/** Opens a session under a new id for a person who has proved who they are. Returns the cookies that carry it. */
export async function openSession(organizerId: string, openedBy: SignInKind): Promise<string[]> {
  const { headers, response } = await auth().api.openSession({ body: { organizerId }, returnHeaders: true });
  const { emailSealed } = await db.organizer.findUniqueOrThrow({
    where: { id: organizerId },
    select: { emailSealed: true },
  });
  await db.organizerSession.update({ where: { id: response.sessionId }, data: { openedBy } });
  await countSignIn(organizerId, openedBy);
  const email = emailSealed ? openOrganizerEmail(organizerId, emailSealed) : "";
  return [...headers.getSetCookie(), rememberDevice(email)];
}
