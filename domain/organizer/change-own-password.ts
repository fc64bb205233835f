import type { Actor } from "./authority.ts";
import { passwordIs } from "./ensure-organizer.ts";
import type { OwnPasswordChange } from "./schema.ts";
import { setPassword } from "./set-password.ts";

/** Every other session of the account ends. */
export async function changeOwnPassword({ actor, current, password }: OwnPasswordChange & { actor: Actor }) {
  const { organizerId, sessionId } = actor;
  if (!(await passwordIs(organizerId, current)))
    return { ok: false, reason: "password-wrong", field: "current" } as const;
  await setPassword({ organizerId, password, keepSession: sessionId });
  return { ok: true } as const;
}
