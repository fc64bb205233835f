import { findCodesSetUp } from "#domain/organizer/set-up-codes";
import { codeAt, stepOf } from "#domain/organizer/totp";
import { db } from "#lib/db";
import { runOf } from "./served.ts";
import { type Asked, actor, elsewhere, type Forms, idOf, now, password, silent, writes } from "./story.ts";

const factor = "/account/second-factor";

export const accountForms: Forms = [
  ["/account revoke-session", silent("open sessions are shown on the account's page and are no record")],
  ["/account revoke-others", silent("the same")],
  [`${factor} begin-codes`, silent("nothing holds until a code has confirmed it")],
  [`${factor}/app confirm`, writes("account.codes-added", confirmCodes)],
  [`${factor} renew-recovery`, writes("account.recovery-renewed", () => ({ fields: { current: password } }))],
  [`${factor} begin-passkey`, silent("only asks the device")],
  [`${factor} add-passkey`, elsewhere("account.passkey-added", "domain/organizer/second-factor.db.test.ts")],
  [
    `${factor} remove-passkey`,
    writes("account.passkey-removed", async () => ({
      fields: {
        id: await idOf(db.organizerPasskey.findFirst({ where: { userId: actor.organizerId } })),
        current: password,
      },
    })),
  ],
  [`${factor} remove-codes`, writes("account.codes-removed", withPasskey)],
];

/** Another factor has to stay. */
async function withPasskey(): Promise<Asked> {
  const key = { publicKey: "", counter: 0, transports: [], credentialId: crypto.randomUUID() };
  await db.organizerPasskey.create({ data: { ...key, name: "spare", userId: actor.organizerId } });
  return { fields: { current: password } };
}

async function confirmCodes(): Promise<Asked> {
  await runOf("/account/second-factor begin-codes")?.(actor, { locale: "en" }, { current: password });
  const { secret = "" } = (await findCodesSetUp(actor)) ?? {};
  const bits = [...secret].map((sign) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"),
  );
  const bytes = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return { fields: { code: codeAt(bytes, stepOf(now)) } };
}
