import type { z } from "zod";
import {
  type Actor,
  type Authority,
  type CampaignClaim,
  claimCampaign,
  claimOffice,
  claimOrganisation,
  findActor,
  type OfficeClaim,
} from "#domain/organizer/authority";
import type { Permission } from "#domain/organizer/roles";
import { parseForm } from "./form-body.ts";
import { type Incoming, page, problem, type Reply, type Route, redirect } from "./http.ts";

/**
 * `done` names the message that the page shows afterwards, `to` another page to go on with; `data` is shown once, in the answer itself, with what was
 * typed where it is to be kept. `reply` is a file. A refusal may bring data and a status of its own, else 422; or message keys for several fields at once.
 */
export type Outcome =
  | { ok: true; done?: string; to?: string; data?: unknown; keep?: boolean }
  | { ok: true; reply: Reply }
  | { ok: false; reason: string; field?: string; status?: number; data?: unknown }
  | { ok: false; errors: Record<string, string> };

type Params = Record<string, string>;
type Fields = Record<string, string | string[]>;
type Settled = Promise<Outcome | z.core.$ZodIssue[]>;
/** `right` is what the form asks for; null where it is about nothing but the actor's own account. */
export type OrganizerForm = {
  right: Permission | null;
  run: (actor: Actor, params: Params, fields: Fields) => Settled;
};
/** Who sends a form, and from where. */
type Given = { actor: Actor; params: Params };

const SECRET = new Set(["password", "current", "code", "credential"]);

/** A form of a page of a campaign. The right is claimed before anything that was typed is looked at. */
export function campaignForm<S extends z.ZodType>(
  right: Permission,
  schema: S,
  command: (claim: CampaignClaim, input: z.output<S>, given: Given) => Promise<Outcome>,
): OrganizerForm {
  return claimingForm(
    right,
    schema,
    (actor, { campaign = "" }) => claimCampaign(actor, campaign, right),
    command,
  );
}

/** The same of a page of an organisation. */
export function organisationForm<S extends z.ZodType>(
  right: Permission,
  schema: S,
  command: (by: Authority, input: z.output<S>, given: Given) => Promise<Outcome>,
): OrganizerForm {
  return claimingForm(
    right,
    schema,
    (actor, { organisation = "" }) => claimOrganisation(actor, organisation, right),
    command,
  );
}

/** The same of a page of an office. */
export function officeForm<S extends z.ZodType>(
  right: Permission,
  schema: S,
  command: (claim: OfficeClaim, input: z.output<S>, given: Given) => Promise<Outcome>,
): OrganizerForm {
  return claimingForm(
    right,
    schema,
    (actor, { organisation = "", office = "" }) => claimOffice(actor, organisation, office, right),
    command,
  );
}

/** A form about nothing but the actor's own account. */
export function ownForm<S extends z.ZodType>(
  schema: S,
  command: (actor: Actor, input: z.output<S>, given: Given) => Promise<Outcome>,
): OrganizerForm {
  return claimingForm(null, schema, (actor) => actor, command);
}

/** A form outside any organisation's pages: which one it is for stands in its field `organisation`. */
export function chosenOrganisationForm<S extends z.ZodType>(
  right: Permission,
  schema: S,
  command: (by: Authority, input: z.output<S>, given: Given) => Promise<Outcome>,
): OrganizerForm {
  return claimingForm(
    right,
    schema,
    (actor, _, { organisation }) => claimOrganisation(actor, String(organisation), right),
    command,
  );
}

function claimingForm<S extends z.ZodType, Claim>(
  right: Permission | null,
  schema: S,
  claim: (actor: Actor, params: Params, fields: Fields) => Claim | Promise<Claim>,
  command: (claim: Claim, input: z.output<S>, given: Given) => Promise<Outcome>,
): OrganizerForm {
  return {
    right,
    async run(actor, params, fields) {
      const claimed = await claim(actor, params, fields);
      const parsed = schema.safeParse(fields);
      return parsed.success ? command(claimed, parsed.data, { actor, params }) : parsed.error.issues;
    },
  };
}

/**
 * The forms of one page, told apart by their field `form`. Nobody signed in is led to the sign-in, and whoever lacks a
 * second factor that the role asks for to where it is set up.
 */
export function organizerPage(
  pattern: string,
  forms: Record<string, OrganizerForm>,
  { whileFactorIsMissing = false } = {},
): Route {
  return {
    method: "POST",
    pattern,
    forms,
    async handle(incoming) {
      const actor = await findActor(incoming.headers.cookie);
      const desk = `/${incoming.params.locale}/organizer`;
      if (!actor) return redirect(`${desk}/sign-in`);
      if (actor.mustAddFactor && !whileFactorIsMissing) return redirect(`${desk}/account/second-factor`);
      const fields = await parseForm(incoming);
      const name = typeof fields.form === "string" ? fields.form : "";
      const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
      if (!form) return problem(400, "unknown-form");
      return replyTo(incoming, name, fields, await form.run(actor, incoming.params, fields));
    },
  };
}

/** After a change the browser goes on by GET; a refusal brings the page back with everything that was typed. */
export function replyTo(
  { path }: Incoming,
  form: string,
  fields: Fields,
  outcome: Outcome | z.core.$ZodIssue[],
): Reply {
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRET.has(name)));
  if (Array.isArray(outcome)) return page(path, 422, { form, values, errors: errorsOf(outcome) });
  if (!outcome.ok && "errors" in outcome) return page(path, 422, { form, values, errors: outcome.errors });
  if (!outcome.ok) {
    const { field = "", reason, status = 422, data } = outcome;
    return page(path, status, { form, values, errors: { [field]: reason }, data });
  }
  if ("reply" in outcome) return outcome.reply;
  const { data, keep, to = path } = outcome;
  if (data !== undefined) return page(path, 200, { form, values: keep ? values : {}, errors: {}, data });
  return redirect(outcome.done ? `${to}?done=${outcome.done}` : to);
}

function errorsOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) {
    errors[String(path[0] ?? "")] ??= /^[a-z-]+$/.test(message) ? message : "invalid";
  }
  return errors;
}

/** The outcome with the name of the message that the page shows afterwards. */
export async function after(outcome: Promise<Outcome>, done: string): Promise<Outcome> {
  const settled = await outcome;
  return settled.ok ? { ok: true, done } : settled;
}
