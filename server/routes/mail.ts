import { decideLetter } from "#domain/mail-desk/decide-letter";
import { giveUpParked, retryParked } from "#domain/mail-desk/decide-parked";
import { parkedGroupSchema } from "#domain/mail-desk/schema";
import { idSchema } from "#domain/organizer/schema";
import type { Route } from "../http.ts";
import { after, organisationForm, organizerPage } from "../organizer-form.ts";

/** Forms of the page of mail that waits, is parked or in doubt. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/organisations/:organisation/mail", {
    "mark-sent": organisationForm("mail.manage", idSchema, (by, { id }) =>
      after(decideLetter(by, { id, decision: "mark-sent" }), "marked-sent"),
    ),
    "send-again": organisationForm("mail.manage", idSchema, (by, { id }) =>
      after(decideLetter(by, { id, decision: "send-again" }), "sent-again"),
    ),
    retry: organisationForm("mail.manage", parkedGroupSchema, (by, group) =>
      after(retryParked({ by, group }), "retried"),
    ),
    "give-up": organisationForm("mail.manage", parkedGroupSchema, (by, group) =>
      after(giveUpParked({ by, group }), "given-up"),
    ),
  }),
];
