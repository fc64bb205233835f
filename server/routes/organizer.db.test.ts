import { beforeAll, expect, test } from "vitest";
import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { cookieOf } from "#testing/make-member";
import type { Reply } from "../http.ts";
import { matchRoute } from "../match.ts";
import { routes } from "../routes.ts";

const [email, password] = ["owner@example.org", "a long enough password"];
let cookie = "";
let own: { slug: string; organisation: string; office: string };
let foreign: { slug: string; organisation: string; office: string };

beforeAll(async () => {
  own = await makeSite();
  foreign = await makeSite();
  const made = await ensureOrganizer({ email, password, organisationSlug: own.organisation });
  cookie = await cookieOf(made.ok ? made.organizerId : "");
}, 30_000);

async function makeSite() {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign);
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  return { slug: campaign.slug, organisation: slug, office: office.slug };
}

type Given = { method?: string; headers?: Record<string, string> };

async function post(
  address: string,
  fields: Record<string, string>,
  { method = "POST", headers = {} }: Given = {},
): Promise<Reply> {
  const [path = "", query = ""] = address.split("?");
  const match = matchRoute(routes, method, path);
  if (!match || !("route" in match)) throw new Error(`no route for ${path}`);
  return match.route.handle({
    method,
    path,
    params: match.params,
    query: new URLSearchParams(query),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    body: Buffer.from(new URLSearchParams(fields).toString()),
    sourceKey: "somewhere",
  });
}

const headersOf = (reply: Reply) => reply.headers ?? {};
const officePath = (site: typeof own) =>
  `/en/organizer/organisations/${site.organisation}/offices/${site.office}`;

test("a change goes on by GET, a refusal keeps what was typed beside its reason", async () => {
  const refused = await post(officePath(own), { form: "email", address: "no address", from: "" });
  expect(refused).toMatchObject({
    status: 422,
    formState: { form: "email", values: { address: "no address" }, errors: { address: "email-form" } },
  });
  const changed = await post(officePath(own), { form: "email", address: "office@example.org", from: "" });
  expect(changed.status).toBe(303);
  expect(headersOf(changed).location).toBe(`${officePath(own)}?done=email-changed`);
});

test("every form of another organisation is not found, and none works without a session", async () => {
  const forms: [string, Record<string, string>][] = [
    [officePath(foreign), { form: "email", address: "x@example.org" }],
    [officePath(foreign), { form: "phone", phone: "+77010000001" }],
    [`/en/organizer/campaigns/${foreign.slug}`, { form: "move", to: "PAUSED" }],
    [`/en/organizer/campaigns/${foreign.slug}`, { form: "clock" }],
    [`/en/organizer/campaigns/${foreign.slug}`, { form: "consent" }],
    [
      `/en/organizer/organisations/${foreign.organisation}/tokens`,
      { form: "create", name: "x", days: "1", scopes: "statistics:read" },
    ],
    [
      `/en/organizer/organisations/${foreign.organisation}/settings`,
      {
        form: "organisation",
        name: "x",
        controller: "",
        contact: "",
        imprint: "",
        legalName: "",
        postalAddress: "",
        registrationNumber: "",
      },
    ],
  ];
  for (const [path, fields] of forms) {
    await expect(post(path, fields)).rejects.toMatchObject({ code: "not-found" });
    const stranger = await post(path, fields, { headers: { cookie: "organizer=forged.signature" } });
    expect(headersOf(stranger).location).toBe("/en/organizer/sign-in");
  }
});

test("hostile fields are refused as text, never as a fault", async () => {
  const long = "x".repeat(5_000);
  for (const address of [long, "a\r\nBcc: b@example.org", "<script>@example.org", "a@b, c@example.org"]) {
    expect((await post(officePath(own), { form: "email", address, from: "" })).status).toBe(422);
  }
  for (const form of ["", "constructor", "__proto__"]) {
    expect((await post(officePath(own), { form })).status).toBe(400);
  }
  expect((await post(`/en/organizer/campaigns/${own.slug}`, { form: "move", to: "DELETED" })).status).toBe(
    422,
  );
});

test("a password is neither echoed nor guessed at from another site", async () => {
  const wrong = await post("/ru/organizer/sign-in", { email, password: "wrong" });
  expect(wrong).toMatchObject({
    status: 422,
    formState: { values: { email }, errors: { "": "sign-in-wrong" } },
  });
  expect(JSON.stringify(wrong)).not.toContain('"wrong"');
  const foreignSite = await post(
    "/en/organizer/sign-in",
    { email, password },
    { headers: { origin: "https://evil.example" } },
  );
  expect(foreignSite.status).toBe(403);
});

test("statistics ask who it is: 401, 403, and the table for whoever belongs there", async () => {
  const get = (slug: string, headers: Record<string, string>) =>
    post(`/api/v1/campaigns/${slug}/statistics.csv`, {}, { method: "GET", headers });
  expect((await get(own.slug, { cookie: "" })).status).toBe(401);
  expect((await get(own.slug, { authorization: "Bearer nothing" })).status).toBe(401);
  await expect(get(foreign.slug, {})).rejects.toMatchObject({ code: "forbidden" });
  const reply = await get(own.slug, {});
  expect(reply.status).toBe(200);
  expect("body" in reply && String(reply.body)).toMatch(
    /^metric,by,value,count,definition\r\nsignaturesConfirmed,total,,0,/,
  );
  const path = `/api/v1/campaigns/${own.slug}/statistics.xlsx?from=`;
  const days = (from: string) => post(`${path}${from}`, {}, { method: "GET" });
  expect((await days("2026-02-01")).status).toBe(200);
  expect((await days("2026-02-30")).status).toBe(422);
});
