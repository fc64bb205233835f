import { changeOwnPassword } from "#domain/organizer/change-own-password";
import { addPasskey, beginPasskey, removePasskey } from "#domain/organizer/passkeys";
import { renewRecovery } from "#domain/organizer/renew-recovery";
import { revokeOtherSessions, revokeSession } from "#domain/organizer/revoke-session";
import * as forms from "#domain/organizer/schema";
import { beginCodes, confirmCodes, removeCodes } from "#domain/organizer/set-up-codes";
import { notFound } from "#lib/errors";
import { isLocale, type Locale } from "#lib/locales";
import type { Route } from "../http.ts";
import { after, type Outcome, organizerPage, ownForm } from "../organizer-form.ts";

const account = "/:locale/organizer/account";
const factor = `${account}/second-factor`;

/** Forms about the actor's own account. */
export const routes: Route[] = [
  organizerPage(account, {
    password: ownForm(forms.ownPasswordSchema, (actor, input, { params }) =>
      after(changeOwnPassword({ actor, locale: localeOf(params), ...input }), "password-changed"),
    ),
    "revoke-session": ownForm(forms.sessionSchema, (actor, { id }) =>
      after(revokeSession({ actor, id }), "session-ended"),
    ),
    "revoke-others": ownForm(forms.passwordAgainSchema, (actor, { current }) =>
      after(revokeOtherSessions({ actor, current }), "sessions-ended"),
    ),
  }),
  organizerPage(
    factor,
    {
      "begin-codes": ownForm(forms.passwordAgainSchema, async (actor, { current }, { params }) => {
        const begun = await beginCodes({ actor, current });
        return begun.ok
          ? { ok: true, to: `/${localeOf(params)}/organizer/account/second-factor/app` }
          : begun;
      }),
      "remove-codes": ownForm(forms.passwordAgainSchema, (actor, { current }, { params }) =>
        after(removeCodes({ actor, current, locale: localeOf(params) }), "codes-removed"),
      ),
      "begin-passkey": ownForm(forms.newPasskeySchema, async (actor, input) => {
        const begun = await beginPasskey({ actor, ...input });
        return begun.ok ? { ok: true, keep: true, data: { question: begun.question } } : begun;
      }),
      "add-passkey": ownForm(forms.passkeyRegistrationSchema, async (actor, input, { params }) =>
        withRecovery(await addPasskey({ actor, locale: localeOf(params), ...input }), "passkey-added"),
      ),
      "remove-passkey": ownForm(forms.passkeyRemovalSchema, (actor, input, { params }) =>
        after(removePasskey({ actor, locale: localeOf(params), ...input }), "passkey-removed"),
      ),
      "renew-recovery": ownForm(forms.passwordAgainSchema, async (actor, { current }, { params }) =>
        withRecovery(await renewRecovery({ actor, current, locale: localeOf(params) }), "recovery-renewed"),
      ),
    },
    { whileFactorIsMissing: true },
  ),
  organizerPage(
    `${factor}/app`,
    {
      confirm: ownForm(forms.codeSchema, async (actor, { code }, { params }) => {
        const locale = localeOf(params);
        const confirmed = await confirmCodes({ actor, code, locale });
        if (confirmed.ok && !confirmed.recoveryCodes)
          return { ok: true, to: `/${locale}/organizer/account/second-factor`, done: "codes-added" };
        return withRecovery(confirmed, "codes-added");
      }),
    },
    { whileFactorIsMissing: true },
  ),
];

function localeOf({ locale }: Record<string, string>): Locale {
  return isLocale(locale) ? locale : notFound();
}

type Added = { ok: true; recoveryCodes: string[] | null } | Extract<Outcome, { ok: false }>;

/** Recovery codes stand in the answer itself, this once. */
function withRecovery(added: Added, done: string): Outcome {
  if (!added.ok) return added;
  return added.recoveryCodes
    ? { ok: true, data: { recoveryCodes: added.recoveryCodes } }
    : { ok: true, done };
}
