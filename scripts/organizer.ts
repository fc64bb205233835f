// npm run organizer -- …: accounts of organizers from the operator's terminal. Passwords are never arguments, which
// other users of the machine could read: they come from ORGANIZER_PASSWORD or are made up and printed once.
// Without arguments it creates the first organizer from ORGANIZER_EMAIL, as the try-out does at every start.
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { changeMembership } from "#domain/organizer/change-membership";
import { ensureOrganizer, passwordIs } from "#domain/organizer/ensure-organizer";
import { findOrganizerByEmail, listMembers } from "#domain/organizer/members";
import { resetSecondFactor } from "#domain/organizer/reset-second-factor";
import { MAX_PASSWORD, MIN_PASSWORD } from "#domain/organizer/schema";
import { setPassword } from "#domain/organizer/set-password";
import { db, Role } from "#lib/db";
import { env, isTryOut } from "#lib/env";
import { Refusal, runScript } from "./refusal.js";

const usage = `Usage: npm run organizer -- COMMAND
  add EMAIL [--role owner|organizer|moderator|analyst] [--organisation SLUG [--name "NAME"]]
  password EMAIL      sets a new password and ends all sessions of the account
  factor EMAIL        takes a lost second factor off the account; make sure first who is asking
  role EMAIL ROLE     [--organisation SLUG]
  remove EMAIL        [--organisation SLUG]
  list
A password is taken from ORGANIZER_PASSWORD (at least ${MIN_PASSWORD} characters), else made up and printed.
--name creates the organisation when there is none with that slug.`;

async function main() {
  const { values, positionals } = readArguments();
  const [command, email = "", role] = positionals;
  if (values.help) return console.log(usage);
  if (command === undefined && env().ORGANIZER_EMAIL) return await addFirst(env().ORGANIZER_EMAIL ?? "");
  if (command === "list") return await list();
  const commands: Record<string, () => Promise<void>> = {
    add: () => add(email, values),
    password: () => renew(email),
    factor: () => takeFactorOff(email),
    role: async () => move(email, readRole(role ?? ""), values.organisation),
    remove: () => move(email, null, values.organisation),
  };
  const run = commands[command ?? ""];
  if (!run) throw new Refusal(usage);
  if (!z.email().safeParse(email).success)
    throw new Refusal(`"${email}" is not an e-mail address.\n${usage}`);
  await run();
}

function readArguments() {
  const option = { type: "string" } as const;
  const options = { role: option, organisation: option, name: option, help: { type: "boolean" } } as const;
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** In the try-out the password that is printed at the start opens the account by itself, whatever was set since. */
async function addFirst(email: string) {
  const { password, shown } = choosePassword();
  const organisationSlug = await organisationFor(undefined, undefined);
  const result = await ensureOrganizer({ email, password, organisationSlug });
  if (!result.ok) throw new Refusal("The organisation was deleted just now. Try again.");
  if (!result.created && isTryOut()) {
    if (!(await passwordIs(result.organizerId, password)))
      await setPassword({ organizerId: result.organizerId, password });
    await resetSecondFactor(result.organizerId);
  }
  console.log(result.created ? `Organizer created.${shown}` : "The organizer exists already.");
}

async function add(email: string, given: { role?: string; organisation?: string; name?: string }) {
  const { password, shown } = choosePassword();
  const organisationSlug = await organisationFor(given.organisation, given.name);
  const result = await ensureOrganizer({
    email,
    password,
    organisationSlug,
    role: readRole(given.role ?? "organizer"),
  });
  if (!result.ok) throw new Refusal("The organisation was deleted just now. Try again.");
  console.log(
    result.created
      ? `${email} can sign in for ${organisationSlug}.${shown}`
      : `${email} had an account already, keeps its password and belongs to ${organisationSlug}.`,
  );
}

async function renew(email: string) {
  const organizer = await getOrganizer(email);
  const { password, shown } = choosePassword();
  await setPassword({ organizerId: organizer.id, password });
  console.log(`The password of ${email} is changed, all its sessions are ended.${shown}`);
}

async function takeFactorOff(email: string) {
  const organizer = await getOrganizer(email);
  const had = await resetSecondFactor(organizer.id);
  console.log(
    had
      ? `The second factor of ${email} is taken off, all its sessions are ended. The next sign-in asks for the password alone.`
      : `${email} has no second factor.`,
  );
}

async function move(email: string, role: Role | null, slug: string | undefined) {
  const organizer = await getOrganizer(email);
  const organisationId = slug ? await idOfOrganisation(slug) : organizer.memberships[0]?.organisationId;
  if (!organisationId) throw new Refusal(`${email} belongs to no organisation.`);
  const result = await changeMembership({ organizerId: organizer.id, organisationId, role });
  if (result.ok) return console.log(role ? `${email} is now ${role.toLowerCase()}.` : `${email} is removed.`);
  throw new Refusal(
    result.reason === "last-owner"
      ? `${email} is the organisation's last owner. Make somebody else an owner first.`
      : `${email} does not belong to that organisation.`,
  );
}

async function list() {
  const members = await listMembers();
  if (members.length === 0) return console.log("There is no organizer yet: npm run organizer -- add EMAIL");
  console.table(members);
}

function choosePassword() {
  const given = env().ORGANIZER_PASSWORD;
  if (!given) {
    const password = randomBytes(15).toString("base64url");
    return { password, shown: `\nPassword, shown only now: ${password}` };
  }
  if (given.length > MAX_PASSWORD || (!isTryOut() && given.length < MIN_PASSWORD)) {
    throw new Refusal(`ORGANIZER_PASSWORD must have ${MIN_PASSWORD} to ${MAX_PASSWORD} characters.`);
  }
  return { password: given, shown: "" };
}

async function organisationFor(slug: string | undefined, name: string | undefined): Promise<string> {
  const first = await db.organisation.findFirst({
    where: slug ? { slug } : {},
    orderBy: { createdAt: "asc" },
    select: { slug: true },
  });
  if (first) return first.slug;
  if (!slug || !name) {
    throw new Refusal(
      slug
        ? `There is no organisation "${slug}". Give --name "NAME" as well to create it.`
        : 'There is no organisation yet. Create it with --organisation SLUG --name "NAME".',
    );
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Refusal("A slug has small letters, digits and single hyphens.");
  await db.organisation.create({ data: { slug, name } });
  return slug;
}

async function idOfOrganisation(slug: string): Promise<string> {
  const organisation = await db.organisation.findUnique({ where: { slug }, select: { id: true } });
  if (!organisation) throw new Refusal(`There is no organisation "${slug}".`);
  return organisation.id;
}

async function getOrganizer(email: string) {
  const organizer = await findOrganizerByEmail(email);
  if (!organizer) throw new Refusal(`There is no organizer ${email}. See: npm run organizer -- list`);
  return organizer;
}

function readRole(text: string): Role {
  const role = text.toUpperCase();
  if (role in Role) return role as Role;
  throw new Refusal(`"${text}" is no role: owner, organizer, moderator or analyst.`);
}

await runScript(main);
await db.$disconnect();
