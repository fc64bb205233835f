import { beforeAll, expect, test } from "vitest";
import { tokens } from "#domain/delivery/links";
import { db } from "#lib/db";
import { type Actor, claimOrganisation, findActor } from "./authority.ts";
import { changeMember } from "./change-membership.ts";
import { ensureOrganizer } from "./ensure-organizer.ts";
import {
  acceptInvitation,
  findInvitation,
  inviteMember,
  joinByInvitation,
  listInvitations,
  revokeInvitation,
  sendInvitationAgain,
} from "./invitations.ts";
import { openSession } from "./open-session.ts";

const password = "seven quiet herons at dusk";
let owner: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  owner = await makeOwner("first");
  elsewhere = await makeOwner("second");
});

async function makeOwner(slug: string): Promise<Actor> {
  await db.organisation.create({ data: { slug, name: slug } });
  const made = await ensureOrganizer({ email: `${slug}@example.org`, password, organisationSlug: slug });
  const cookies = await openSession(made.ok ? made.organizerId : "", "passkey");
  const actor = await findActor(cookies.map((line) => line.split(";")[0]).join("; "));
  if (!actor) throw new Error("nobody signed in");
  return { ...actor, mustAddFactor: false };
}

const by = (actor: Actor) => claimOrganisation(actor, actor.memberships[0]?.slug ?? "", "team.manage");

async function invite(email: string, role: "OWNER" | "ANALYST" = "ANALYST") {
  const input = { email, role, language: "kk", current: password } as const;
  const outcome = await inviteMember({ by: by(owner), actor: owner, ...input });
  const invitation = (await listInvitations(by(owner))).find((each) => each.email === email);
  return { outcome, id: invitation?.id ?? "", token: tokens.invitation(invitation?.id ?? "") };
}

test("the link makes an account once, and nothing readable is kept of it", async () => {
  const { outcome, token } = await invite("new@example.org");
  expect(outcome).toEqual({ ok: true });
  const rows = JSON.stringify([await db.invitation.findMany(), await db.mail.findMany()]);
  expect(rows).not.toContain("new@example.org");
  expect(rows).not.toContain(token);
  expect(await findInvitation(token)).toMatchObject({ role: "ANALYST", hasAccount: false });
  expect(await acceptInvitation({ token, password: "new@example2026" })).toMatchObject({
    reason: "password-obvious",
  });
  const race = await Promise.allSettled([
    acceptInvitation({ token, password }),
    acceptInvitation({ token, password }),
  ]);
  expect(race.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
  expect(await findInvitation(token)).toBeNull();
  expect((await invite("new@example.org")).outcome).toMatchObject({ reason: "member-already" });
});

test("an account elsewhere is treated alike, joins by the button, and nobody joins in its place", async () => {
  const { outcome, token } = await invite("second@example.org");
  expect(outcome).toEqual({ ok: true });
  expect(await joinByInvitation({ actor: owner, token })).toMatchObject({ reason: "invitation-for-another" });
  expect(await joinByInvitation({ actor: elsewhere, token })).toEqual({ ok: true });
  expect(await db.membership.count({ where: { organizerId: elsewhere.organizerId } })).toBe(2);
});

test("an invitation is sent again and taken back by its own organisation alone", async () => {
  const { id, token } = await invite("slow@example.org");
  expect((await invite("slow@example.org")).outcome).toMatchObject({ reason: "invited-already" });
  await expect(revokeInvitation({ by: by(elsewhere), id })).rejects.toThrow("not-found");
  await expect(sendInvitationAgain({ by: by(elsewhere), id })).rejects.toThrow("not-found");
  expect(await sendInvitationAgain({ by: by(owner), id })).toEqual({ ok: true });
  expect(await db.mail.count({ where: { invitationId: id } })).toBe(2);
  expect(await revokeInvitation({ by: by(owner), id })).toEqual({ ok: true });
  expect(await acceptInvitation({ token, password })).toEqual({ ok: false, reason: "invitation-over" });
  const { email } = await db.invitation.findUniqueOrThrow({ where: { id } });
  expect(email).toBeNull();
});

test("the password is asked for, the last owner stays, and who belongs nowhere else is gone with the sessions", async () => {
  const change = { by: by(owner), actor: owner, current: password } as const;
  const self = { ...change, id: owner.organizerId, role: null };
  expect(await changeMember({ ...self, current: "wrong" })).toMatchObject({ reason: "password-wrong" });
  expect(await changeMember(self)).toMatchObject({ reason: "last-owner" });
  const { token } = await invite("leaver@example.org");
  await acceptInvitation({ token, password });
  const leaver = await db.membership.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  await openSession(leaver.organizerId, "password");
  expect(await changeMember({ ...change, id: leaver.organizerId, role: "MODERATOR" })).toEqual({ ok: true });
  await expect(
    changeMember({ ...change, by: by(elsewhere), id: leaver.organizerId, role: null }),
  ).rejects.toThrow("not-found");
  expect(await changeMember({ ...change, id: leaver.organizerId, role: null })).toEqual({ ok: true });
  expect(await db.organizerSession.count({ where: { userId: leaver.organizerId } })).toBe(0);
});
