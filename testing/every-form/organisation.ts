import { db } from "#lib/db";
import { makeMember } from "#testing/make-member";
import { campaign, type Fields, type Forms, idOf, now, o, own, password, slug, writes } from "./story.ts";

export const organisationForms: Forms = [
  [
    `${o}/holidays add`,
    writes("holidays.added", () => ({ fields: { country: "KZ", day: "2041-05-05", name: "A day off" } })),
  ],
  [
    `${o}/holidays remove`,
    writes("holidays.removed", () => ({ fields: { country: "KZ", day: "2041-05-05" } })),
  ],
  [
    `${o}/holidays load`,
    writes("holidays.loaded", () => ({ fields: { year: String(now.getUTCFullYear()) } })),
  ],
  [
    `${o}/data retention`,
    writes("campaign.retention-changed", () => ({ fields: { campaign: slug, days: "90" } })),
  ],
  [
    `${o}/settings organisation`,
    writes("organisation.changed", () => ({
      fields: {
        name: "Foundation",
        controller: "",
        contact: "",
        imprint: "",
        legalName: "",
        postalAddress: "",
        registrationNumber: "",
      },
    })),
  ],
  [
    `${o}/team invite`,
    writes("member.invited", () => ({
      fields: { email: "new@example.org", role: "ANALYST", language: "en", current: password },
    })),
  ],
  [`${o}/team again`, writes("member.invited-again", invited)],
  [`${o}/team revoke`, writes("member.invitation-revoked", invited)],
  [
    `${o}/team role`,
    writes("member.role-changed", async () => ({ fields: { ...(await member()), role: "MODERATOR" } })),
  ],
  [`${o}/team remove`, writes("member.role-changed", async () => ({ fields: await member() }))],
];

async function member(): Promise<Fields> {
  return { id: (await makeMember(campaign.organisationId, "ANALYST")).organizerId, current: password };
}
async function invited() {
  return { fields: { id: await idOf(db.invitation.findFirst({ where: { ...own(), revokedAt: null } })) } };
}
