import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { differencesOf } from "#domain/audit-log/differences";
import { auditWords } from "#domain/audit-log/words";
import { type Actor, findActor } from "#domain/organizer/authority";
import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { db } from "#lib/db";
import { AppError } from "#lib/errors";
import { locales } from "#lib/locales";
import { makeCampaign } from "#testing/make-campaign";
import { cookieOf } from "#testing/make-member";
import { loadSample } from "../scripts/sample.ts";
import { accountForms } from "./every-form/account.ts";
import { campaignForms } from "./every-form/campaign.ts";
import { digestForms } from "./every-form/digests.ts";
import { formsToldElsewhere } from "./every-form/elsewhere.ts";
import { integrationForms } from "./every-form/integrations.ts";
import { letterForms } from "./every-form/letters.ts";
import { moderationForms } from "./every-form/moderation.ts";
import { officeForms } from "./every-form/offices.ts";
import { organisationForms } from "./every-form/organisation.ts";
import { paperForms } from "./every-form/paper.ts";
import { runOf, served } from "./every-form/served.ts";
import {
  type Asked,
  actor,
  email,
  type Forms,
  now,
  office,
  password,
  slug,
  tellOf,
  writes,
} from "./every-form/story.ts";
import { updateForms } from "./every-form/updates.ts";

// Whatever an organizer's form changes is one line of the audit log, told in three languages. The forms are read from the
// routes themselves: one that is added without saying here what it writes down fails.

const passwordLast: Forms = [
  [
    "/account password",
    writes("account.password-changed", () => ({
      fields: { current: password, password: "seven quiet herons at dusk" },
    })),
  ],
];

/** In this order, since some need what others have made. */
const forms = new Map([
  ...accountForms,
  ...letterForms,
  ...campaignForms,
  ...integrationForms,
  ...moderationForms,
  ...officeForms,
  ...organisationForms,
  ...updateForms,
  ...paperForms,
  ...digestForms,
  ...formsToldElsewhere,
  ...passwordLast,
]);

beforeAll(async () => {
  const { campaignId } = await loadSample({ mode: "try-out" });
  const campaign = await db.campaign.update({
    where: { id: campaignId },
    data: { commentsOpenedAt: now },
    select: { id: true, slug: true, organisationId: true },
  });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: now } });
  const made = await ensureOrganizer({ email, password, organisationSlug: "sample" });
  const found = await findActor(await cookieOf(made.ok ? made.organizerId : ""));
  if (!found) throw new Error("nobody signed in");
  tellOf({ campaign, actor: found });
  await settleStranger();
}, 90_000);

let stranger: Actor;
let elsewhere: { campaign: string; organisation: string };

/** With the same password, so that nothing but the organisation refuses. */
async function settleStranger() {
  const { slug: campaign, organisationId } = await makeCampaign({ commentsOpenedAt: now });
  const { slug: organisation } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const made = await ensureOrganizer({
    email: "stranger@example.org",
    password,
    organisationSlug: organisation,
  });
  const found = await findActor(await cookieOf(made.ok ? made.organizerId : ""));
  if (!found) throw new Error("no stranger signed in");
  stranger = found;
  elsewhere = { campaign, organisation };
}

test("every form says what it writes down, or why nothing", () => {
  expect([...forms.keys()].toSorted()).toEqual([...served.keys()].toSorted());
});

const sent = [...forms].flatMap(([key, form]) => ("ask" in form ? [[key, form] as const] : []));

describe("one line, and nothing from another organisation, for", () => {
  test.each(sent)("%s", async (key, { action, ask }) => {
    const { fields = {}, params = {} } = await ask();
    await tryFromElsewhere(key, { fields, params });
    const before = await db.auditEntry.findMany({ select: { id: true } });
    const all = { locale: "en", campaign: slug, organisation: "sample", office: office.slug, ...params };
    const outcome = await runOf(key)?.(actor, all, fields);
    expect(outcome).toMatchObject({ ok: true });
    const lines = await db.auditEntry.findMany({ where: { id: { notIn: before.map(({ id }) => id) } } });
    expect(lines.map((line) => line.action)).toEqual([action]);
    for (const locale of locales) {
      const words = auditWords(locale);
      expect(words.action(action)).not.toBe(action);
      for (const { path } of differencesOf(lines[0]?.before, lines[0]?.after))
        expect(words.knows(path), `a label of ${path.join(".")} in ${locale}`).toBe(true);
    }
  });
});

const ID = /^[0-9a-f]{8}-/;

/**
 * What its own people are about to send, sent before them by the owner of another organisation to its own address: of what is named
 * by an id it changes nothing, and the form is as good as before.
 */
async function tryFromElsewhere(key: string, { fields, params }: Required<Asked>) {
  const named = [...Object.values(fields).flat(), ...Object.values(params)].some((value) => ID.test(value));
  if (!named) return;
  const where = { organisationId: stranger.memberships[0]?.organisationId ?? "" };
  const before = await db.auditEntry.count({ where });
  const all = { locale: "en", office: office.slug, ...params, ...elsewhere };
  try {
    await runOf(key)?.(stranger, all, fields);
  } catch (error) {
    expect(error).toEqual(new AppError("not-found"));
  }
  expect(await db.auditEntry.count({ where })).toBe(before);
}

const others = [...forms].flatMap(([key, form]) => ("by" in form ? [[key, form] as const] : []));

test.each(others)("%s names its action where it is told", (_, { action, by }) => {
  expect(readFileSync(by, "utf8")).toContain(`"${action}"`);
});
