import { db } from "#lib/db";
import { type SignInDay, signInDayKinds } from "./schema.ts";

/** Counts a sign-in for its day (UTC). A wrong password is not counted: it would take longer than an unknown address. */
export async function countSignIn(organizerId: string, kind: SignInDay["kind"]): Promise<void> {
  await db.$executeRaw`
    insert into organizer_sign_ins (user_id, day, kind) values (${organizerId}, (now() at time zone 'UTC')::date, ${kind})
    on conflict (user_id, day, kind) do update set times = organizer_sign_ins.times + 1`;
}

const DAYS_SHOWN = 30;

/** The newest first. */
export async function listSignInDays(organizerId: string): Promise<SignInDay[]> {
  const since = new Date(Date.now() - DAYS_SHOWN * 24 * 60 * 60 * 1000);
  const days = await db.organizerSignIn.findMany({
    where: { userId: organizerId, day: { gte: since } },
    select: { day: true, kind: true, times: true },
    orderBy: [{ day: "desc" }, { kind: "asc" }],
  });
  return days.flatMap(({ kind, ...day }) => {
    const known = signInDayKinds.find((each) => each === kind);
    return known ? [{ ...day, kind: known }] : [];
  });
}
