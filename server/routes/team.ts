import { changeMember } from "#domain/organizer/change-membership";
import { inviteMember, revokeInvitation, sendInvitationAgain } from "#domain/organizer/invitations";
import * as forms from "#domain/organizer/schema";
import type { Route } from "../http.ts";
import { after, organisationForm, organizerPage } from "../organizer-form.ts";

/** Forms of the team's page: who belongs to the organisation, and in which role. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/organisations/:organisation/team", {
    invite: organisationForm("team.manage", forms.invitationSchema, (by, input, { actor }) =>
      after(inviteMember({ by, actor, ...input }), "invited"),
    ),
    again: organisationForm("team.manage", forms.idSchema, (by, { id }) =>
      after(sendInvitationAgain({ by, id }), "invited-again"),
    ),
    revoke: organisationForm("team.manage", forms.idSchema, (by, { id }) =>
      after(revokeInvitation({ by, id }), "invitation-revoked"),
    ),
    role: organisationForm("team.manage", forms.memberRoleSchema, (by, input, { actor }) =>
      after(changeMember({ by, actor, ...input }), "member-changed"),
    ),
    remove: organisationForm("team.manage", forms.memberRemovalSchema, (by, input, { actor }) =>
      after(changeMember({ by, actor, ...input, role: null }), "member-removed"),
    ),
  }),
];
