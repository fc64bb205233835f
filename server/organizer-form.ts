import type { z } from "zod";
import { type Actor, findActor } from "#domain/organizer/authority";
import { parseForm } from "./form-body.ts";
import { type Incoming, page, problem, type Reply, type Route, redirect } from "./http.ts";

/**
 * `done` names the message that the page shows afterwards; `data` is shown once, in the answer itself, where `keep` also
 * keeps what was typed; `reply` is an answer of its own, such as a file.
 */
export type Outcome =
  | { ok: true; done?: string; data?: unknown; keep?: boolean; reply?: Reply }
  | { ok: false; reason: string; field?: string };

type Params = Record<string, string>;
type Fields = Record<string, string | string[]>;
export type OrganizerForm = {
  run: (actor: Actor, params: Params, fields: Fields) => Promise<Outcome | z.core.$ZodIssue[]>;
};

const SECRET = new Set(["password", "current"]);

/** A form of an organizer's page: what it holds, and the command behind it, which claims its right first. */
export function organizerForm<S extends z.ZodType>(
  schema: S,
  command: (actor: Actor, params: Params, input: z.output<S>) => Promise<Outcome>,
): OrganizerForm {
  return {
    async run(actor, params, fields) {
      const parsed = schema.safeParse(fields);
      return parsed.success ? command(actor, params, parsed.data) : parsed.error.issues;
    },
  };
}

/** The forms of one page, told apart by their field `form`. Nobody signed in is led to the sign-in. */
export function organizerPage(pattern: string, forms: Record<string, OrganizerForm>): Route {
  return {
    method: "POST",
    pattern,
    async handle(incoming) {
      const actor = await findActor(incoming.headers.cookie);
      if (!actor) return redirect(`/${incoming.params.locale}/organizer/sign-in`);
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
  if (!outcome.ok)
    return page(path, 422, { form, values, errors: { [outcome.field ?? ""]: outcome.reason } });
  if (outcome.reply) return outcome.reply;
  if (outcome.data !== undefined)
    return page(path, 200, { form, values: outcome.keep ? values : {}, errors: {}, data: outcome.data });
  return redirect(outcome.done ? `${path}?done=${outcome.done}` : path);
}

function errorsOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) {
    errors[String(path[0] ?? "")] ??= /^[a-z-]+$/.test(message) ? message : "invalid";
  }
  return errors;
}
