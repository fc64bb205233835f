import { cancelOwnReminders, cancelReminder } from "#domain/ledger/cancel-reminder";
import { disownAddress } from "#domain/privacy/disown-address";
import { exportOwnData } from "#domain/privacy/export-own-data";
import { requestErasure } from "#domain/privacy/request-erasure";
import { changeDisplay } from "#domain/signatures/change-display";
import { findPersonByManageToken, type Person } from "#domain/signatures/person";
import { requestManageLink } from "#domain/signatures/request-manage-link";
import { changeDisplaySchema, requestManageLinkSchema } from "#domain/signatures/schema";
import { stopUpdates } from "#domain/signatures/stop-updates";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { fieldErrors } from "../field-errors.ts";
import { parseForm } from "../form-body.ts";
import { guardForm } from "../guard/guard-mail.ts";
import { type Incoming, page, type Reply, type Route, redirect } from "../http.ts";

/** What a person may do with their own data, by the link from our mail. Nothing here changes by GET. */
export const routes: Route[] = [
  { method: "POST", pattern: "/:locale/manage", maxBody: 16_384, handle: requestLink },
  { method: "POST", pattern: "/:locale/manage/:token", maxBody: 16_384, handle: change },
  { method: "GET", pattern: "/:locale/manage/:token/my-data.json", handle: download },
  { method: "POST", pattern: "/:locale/manage/reminder/:token", maxBody: 4_096, handle: stopReminder },
  { method: "POST", pattern: "/:locale/manage/:token/not-me", maxBody: 4_096, handle: notMe },
];

type Values = Awaited<ReturnType<typeof parseForm>>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One answer for all addresses. */
async function requestLink(incoming: Incoming): Promise<Reply> {
  const values = await parseForm(incoming);
  const answer = (status: number, errors: Record<string, string>) =>
    page(incoming.path, status, { form: "manage-link", values, errors });
  const request = requestManageLinkSchema.safeParse({ email: values.email, locale: incoming.params.locale });
  if (!request.success) return answer(422, fieldErrors(request.error));
  const asked = { purpose: "manage-link", email: request.data.email, organisationId: null };
  const guarded = await guardForm(incoming, values, asked, (status, why) => answer(status, { "": why }));
  if (guarded) return guarded;
  await requestManageLink(request.data);
  return redirect(`${incoming.path}?sent=link`);
}

async function personOf({ params: { token = "" } }: Incoming): Promise<Person> {
  return (await findPersonByManageToken(token)) ?? notFound();
}

async function change(incoming: Incoming): Promise<Reply> {
  const person = await personOf(incoming);
  const values = await parseForm(incoming);
  const signatureId = UUID.test(String(values.signature)) ? String(values.signature) : undefined;
  const done = (what: string) => redirect(`${incoming.path}?done=${what}`);
  switch (values.action) {
    case "show":
      return show(incoming, person, values, signatureId ?? notFound());
    case "withdraw":
      await withdrawSignature({ person, signatureId: signatureId ?? notFound() });
      return done("withdrawn");
    case "stop-updates":
      await stopUpdates({ person, ...(signatureId ? { signatureId } : {}) });
      return done("updates-stopped");
    case "cancel-reminders":
      await cancelOwnReminders(person);
      return done("reminders-cancelled");
    case "erase":
      return erase(incoming, person, values);
    default:
      return refuse(incoming, values, { "": "invalid" });
  }
}

async function show(incoming: Incoming, person: Person, values: Values, signatureId: string) {
  const input = changeDisplaySchema.safeParse(values);
  if (!input.success) return refuse(incoming, values, fieldErrors(input.error));
  const changed = await changeDisplay({ person, signatureId, input: input.data });
  if (changed.ok) return redirect(`${incoming.path}?done=shown`);
  const field = changed.reason === "signature-not-active" ? "" : "name";
  return refuse(incoming, values, { [field]: changed.reason });
}

async function erase(incoming: Incoming, person: Person, values: Values) {
  if (values.sure !== "on") return refuse(incoming, values, { sure: "erase-not-sure" });
  await requestErasure(person);
  return redirect(`/${incoming.params.locale}/manage/erased`);
}

function refuse({ path }: Incoming, values: Values, errors: Record<string, string>): Reply {
  return page(path, 422, { form: String(values.action ?? ""), values, errors });
}

async function download(incoming: Incoming): Promise<Reply> {
  const { locale } = incoming.params;
  const data = await exportOwnData(await personOf(incoming), isLocale(locale) ? locale : "en");
  return {
    status: 200,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "no-store",
    },
    body: JSON.stringify(data, null, 2),
  };
}

/** By the link that was shown when the reminder was asked for; the same answer whether or not there still was one. */
async function stopReminder(incoming: Incoming): Promise<Reply> {
  await cancelReminder(incoming.params.token ?? "");
  return redirect(`${incoming.path}?done=cancelled`);
}

async function notMe(incoming: Incoming): Promise<Reply> {
  const person = await personOf(incoming);
  const values = await parseForm(incoming);
  await disownAddress({ person, never: values.never === "on" });
  return redirect(`/${incoming.params.locale}/manage/removed`);
}
