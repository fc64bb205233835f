import { beforeAll, expect, test } from "vitest";
import { db, type Role } from "#lib/db";
import { AppError } from "#lib/errors";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { type Actor, claimCampaign, claimOffice, claimOrganisation } from "./authority.ts";
import { changeMembership } from "./change-membership.ts";
import { type Permission, permissionsOf } from "./roles.ts";

const permissions = permissionsOf.OWNER;
let campaign: Awaited<ReturnType<typeof makeCampaign>>;
let organisation: { id: string; slug: string };
let office: { id: string; slug: string };
const actors = {} as Record<Role | "STRANGER", Actor>;

beforeAll(async () => {
  campaign = await makeCampaign();
  office = (await makeRecipient(campaign)).office;
  organisation = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  for (const role of ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const) {
    actors[role] = await makeMember(organisation.id, role);
  }
  actors.STRANGER = await makeMember((await makeCampaign()).organisationId, "OWNER");
});

test("each role may do what its row says, and nothing else", async () => {
  for (const role of ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const) {
    for (const permission of permissions) {
      const claim = claimCampaign(actors[role], campaign.slug, permission).then(
        () => "granted",
        (error: AppError) => error.code,
      );
      expect([role, permission, await claim]).toEqual([
        role,
        permission,
        permissionsOf[role].includes(permission) ? "granted" : "forbidden",
      ]);
    }
  }
  expect(permissionsOf.ANALYST).toEqual(["statistics.read"]);
});

test("ids of another organisation do not exist, whatever the role", async () => {
  const stranger = actors.STRANGER;
  const notFound = new AppError("not-found");
  for (const permission of permissions as readonly Permission[]) {
    await expect(claimCampaign(stranger, campaign.slug, permission)).rejects.toEqual(notFound);
    expect(() => claimOrganisation(stranger, organisation.slug, permission)).toThrow(notFound);
    await expect(claimOffice(stranger, organisation.slug, office.slug, permission)).rejects.toEqual(notFound);
    const own = stranger.memberships[0]?.slug ?? "";
    await expect(claimOffice(stranger, own, office.slug, permission)).rejects.toEqual(notFound);
  }
});

test("an organisation keeps its last owner", async () => {
  const { organizerId } = actors.OWNER;
  const member = { organizerId, organisationId: organisation.id };
  expect(await changeMembership({ ...member, role: "ANALYST" })).toEqual({ ok: false, reason: "last-owner" });
  expect(await changeMembership({ ...member, role: null })).toEqual({ ok: false, reason: "last-owner" });
});
