import { judgeMailRequest } from "#domain/guard/judge-mail-request";
import type { OneMoment } from "#domain/guard/schema";
import { parseEmailAddress } from "#domain/signatures/email-address";
import { linkToken } from "#lib/crypto";
import { rateLimitsAreOn } from "#lib/env";
import { type Incoming, later, page, problem, type Reply } from "../http.ts";
import { makeChallenge, spendProof } from "./proof-of-work.ts";
import { issueWait, type Redeemed, redeemWait, WAIT_SECONDS } from "./wait-ticket.ts";

type Fields = Record<string, string | string[]>;

/** A request that would send a mail to an address which somebody typed. */
export type MailRequest = {
  /** What is asked for: a proof for one thing is none for another. */
  purpose: string;
  /** As a schema has let it through. */
  email: string;
  organisationId: string | null;
  /** Something about it is not as a person's would be: it is asked for a proof whatever the counts say. */
  odd?: boolean;
};

/** Null when a form may go on; else the page that asks for a moment's patience, or the form again with why not. */
export async function guardForm(
  incoming: Incoming,
  fields: Fields,
  request: MailRequest,
  refuse: (status: number, reason: string) => Reply,
): Promise<Reply | null> {
  if (!rateLimitsAreOn()) return null;
  const subject = subjectOf(request);
  const waited = fields.wait === undefined ? null : await redeemWait(fields.wait, subject);
  const proved = waited?.ok === true || (await spendProof(fields.proof, subject));
  const judged = await judge(incoming, request, proved);
  if (judged.verdict === "pass") return null;
  if (judged.verdict === "prove") return askToWait(incoming, fields, subject, waited);
  return later(refuse(statusOf(judged.reason), judged.reason), judged.retryAfter);
}

/** The same for a program: null, or the problem document, with the challenge where a proof is asked for. */
export async function guardApi(
  incoming: Incoming,
  proof: string | undefined,
  request: MailRequest,
): Promise<Reply | null> {
  if (!rateLimitsAreOn()) return null;
  const proved = proof !== undefined && (await spendProof(proof, subjectOf(request)));
  const judged = await judge(incoming, request, proved);
  if (judged.verdict === "pass") return null;
  if (judged.verdict === "refuse") {
    return problem(statusOf(judged.reason), judged.reason, { retryAfter: judged.retryAfter });
  }
  const challenge = await makeChallenge(subjectOf(request));
  const errors = proof === undefined ? {} : { errors: { proof: "proof-invalid" } };
  return problem(428, "proof-required", { challenge, ...errors });
}

async function judge({ sourceKey }: Incoming, { email, organisationId, odd }: MailRequest, proved: boolean) {
  const domain = parseEmailAddress(email)?.domain ?? "";
  const judged = await judgeMailRequest({ source: sourceKey, domain, organisationId, proved });
  return judged.verdict === "pass" && odd && !proved ? ({ verdict: "prove" } as const) : judged;
}

function statusOf(reason: "too-many-requests" | "mail-stopped"): number {
  return reason === "mail-stopped" ? 503 : 429;
}

/**
 * With script the page solves the challenge and goes on by itself; without, its button works after the wait. A wait
 * that was cut short goes on with the ticket it began with.
 */
async function askToWait(
  incoming: Incoming,
  fields: Fields,
  subject: string,
  waited: Redeemed | null,
): Promise<Reply> {
  const { proof: _, wait: ticket, ...values } = fields;
  const cut = waited?.ok === false && waited.reason !== null ? waited : null;
  const data: OneMoment = {
    action: incoming.path,
    challenge: await makeChallenge(subject),
    ticket: cut ? String(ticket) : issueWait(subject),
    seconds: cut?.seconds ?? WAIT_SECONDS,
    reason: cut?.reason ?? null,
  };
  const formState = { form: "one-moment", values, errors: {}, data };
  return page(`/${incoming.params.locale}/one-moment`, 428, formState);
}

/** Names this very request, so that neither a proof nor a wait can be used for another address. */
function subjectOf({ purpose, email }: MailRequest): string {
  return linkToken("mail-request", `${purpose}:${email.toLowerCase()}`).slice(0, 22);
}
