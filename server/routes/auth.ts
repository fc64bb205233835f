import { findActor } from "#domain/organizer/authority";
import { acceptInvitation, joinByInvitation } from "#domain/organizer/invitations";
import { requestPasswordReset } from "#domain/organizer/request-password-reset";
import { resetPassword } from "#domain/organizer/reset-password";
import {
  codeSchema,
  passkeyAnswerSchema,
  passwordResetSchema,
  recoverySchema,
  resetRequestSchema,
  signInSchema,
} from "#domain/organizer/schema";
import { finishSignIn, type SecondFactorProof } from "#domain/organizer/second-step";
import { signIn, signOut } from "#domain/organizer/sign-in";
import type { FormState } from "#lib/form-state";
import { isLocale } from "#lib/locales";
import { parseForm } from "../form-body.ts";
import { type Incoming, page, problem, type Reply, type Route, redirect } from "../http.ts";
import { replyTo } from "../organizer-form.ts";
import { isForeign } from "../origin.ts";

/** Organizers come and go. None of these has a session yet, so each refuses a foreign Origin by itself (login CSRF). */
export const routes: Route[] = [
  { method: "POST", pattern: "/:locale/organizer/sign-in", handle: fromOwnPage(enter) },
  { method: "POST", pattern: "/:locale/organizer/sign-in/second-step", handle: fromOwnPage(proveFactor) },
  { method: "POST", pattern: "/:locale/organizer/sign-out", handle: fromOwnPage(leave) },
  { method: "POST", pattern: "/:locale/organizer/forgot-password", handle: fromOwnPage(askForReset) },
  { method: "POST", pattern: "/:locale/organizer/reset-password/:token", handle: fromOwnPage(reset) },
  { method: "POST", pattern: "/:locale/organizer/invitation/:token", handle: fromOwnPage(answerInvitation) },
];

function fromOwnPage(handle: (incoming: Incoming) => Promise<Reply>) {
  return async (incoming: Incoming) =>
    isForeign(incoming) ? problem(403, "foreign-origin") : handle(incoming);
}

async function enter(incoming: Incoming): Promise<Reply> {
  const fields = await parseForm(incoming);
  const parsed = signInSchema.safeParse(fields);
  if (!parsed.success) return replyTo(incoming, "sign-in", fields, parsed.error.issues);
  const result = await signIn({
    ...parsed.data,
    source: incoming.sourceKey,
    cookie: incoming.headers.cookie,
  });
  if (result.ok) {
    const next = result.next === "desk" ? "" : "/sign-in/second-step";
    return withCookies(redirect(`/${incoming.params.locale}/organizer${next}`), result.setCookies);
  }
  const errors = { "": result.reason };
  if (result.reason === "sign-in-wrong") {
    return page(incoming.path, 422, { form: "sign-in", values: { email: parsed.data.email }, errors });
  }
  const reply = page(incoming.path, 429, { form: "sign-in", values: { email: parsed.data.email }, errors });
  return { ...reply, headers: { "retry-after": String(result.retryAfter) } };
}

const proofs = { code: codeSchema, recovery: recoverySchema, passkey: passkeyAnswerSchema } as const;

async function proveFactor(incoming: Incoming): Promise<Reply> {
  const fields = await parseForm(incoming);
  const { locale = "" } = incoming.params;
  const form = typeof fields.form === "string" ? fields.form : "";
  if (!isLocale(locale) || !Object.hasOwn(proofs, form)) return problem(400, "unknown-form");
  const kind = form as keyof typeof proofs;
  const parsed = proofs[kind].safeParse(fields);
  if (!parsed.success) return page(incoming.path, 422, refusalOf(kind, "code-wrong"));
  const proof = { kind, ...parsed.data } as SecondFactorProof;
  const result = await finishSignIn({ cookie: incoming.headers.cookie, proof, locale });
  if (result.ok) return withCookies(redirect(`/${locale}/organizer`), result.setCookies);
  if (result.reason === "step-over") return redirect(`/${locale}/organizer/sign-in?done=step-over`);
  if (result.reason !== "too-many-attempts") return page(incoming.path, 422, refusalOf(kind, result.reason));
  const reply = page(incoming.path, 429, refusalOf(kind, "too-many-codes"));
  return { ...reply, headers: { "retry-after": String(result.retryAfter) } };
}

/** Nothing that was typed comes back: a code is good once. */
function refusalOf(form: keyof typeof proofs, reason: string): FormState {
  return { form, values: {}, errors: { [form === "passkey" ? "" : form]: reason } };
}

async function leave({ headers, params }: Incoming): Promise<Reply> {
  const cookies = headers.cookie ? await signOut(headers.cookie) : [];
  return withCookies(redirect(`/${params.locale}/organizer/sign-in`), cookies);
}

async function askForReset(incoming: Incoming): Promise<Reply> {
  const fields = await parseForm(incoming);
  const parsed = resetRequestSchema.safeParse(fields);
  if (!parsed.success) return replyTo(incoming, "forgot-password", fields, parsed.error.issues);
  const { locale = "" } = incoming.params;
  if (!isLocale(locale)) return problem(404, "not-found");
  await requestPasswordReset({ email: parsed.data.email, locale, source: incoming.sourceKey });
  return redirect(`${incoming.path}?done=reset-requested`);
}

async function reset(incoming: Incoming): Promise<Reply> {
  const fields = await parseForm(incoming);
  const parsed = passwordResetSchema.safeParse(fields);
  if (!parsed.success) return replyTo(incoming, "reset-password", fields, parsed.error.issues);
  const { token = "", locale = "" } = incoming.params;
  if (!isLocale(locale)) return problem(404, "not-found");
  const outcome = await resetPassword({ token, locale, ...parsed.data });
  if (!outcome.ok) return replyTo(incoming, "reset-password", fields, outcome);
  const signInPage = redirect(`/${locale}/organizer/sign-in?done=password-changed`);
  return withCookies(signInPage, outcome.setCookies);
}

/** Whoever is signed in joins by the button; whoever has no account makes one by setting a password. */
async function answerInvitation(incoming: Incoming): Promise<Reply> {
  const fields = await parseForm(incoming);
  const { token = "", locale } = incoming.params;
  const desk = `/${locale}/organizer`;
  if (fields.form === "join") {
    const actor = await findActor(incoming.headers.cookie);
    if (!actor) return redirect(`${desk}/sign-in`);
    const joined = await joinByInvitation({ actor, token });
    return joined.ok ? redirect(desk) : replyTo(incoming, "join", {}, joined);
  }
  const parsed = passwordResetSchema.safeParse(fields);
  if (!parsed.success) return replyTo(incoming, "accept", fields, parsed.error.issues);
  const accepted = await acceptInvitation({ token, ...parsed.data });
  if (!accepted.ok) return replyTo(incoming, "accept", fields, accepted);
  return redirect(`${desk}/sign-in?done=invitation-accepted`);
}

/** Several cookies are several header lines; they cannot be joined (RFC 6265 3). */
function withCookies(reply: ReturnType<typeof redirect>, cookies: readonly string[]): Reply {
  return { ...reply, headers: { ...reply.headers, "set-cookie": [...cookies] } };
}
