import { globSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, claimCampaign, claimOrganisation } from "#domain/organizer/authority";
import { type Permission, permissionsOf } from "#domain/organizer/roles";
import { db, type Role } from "#lib/db";
import { AppError } from "#lib/errors";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { cookieOf, makeMember } from "#testing/make-member";
import { serveRoutes } from "#testing/serve-routes";
import { makeWholeDesk, roles, type WholeDesk } from "#testing/whole-desk";
import { campaignPages, doorPages, organisationPages, ownPages } from "../app/_server/desk-pages.ts";
import { routes } from "../server/routes.ts";

// Every role against every page, form and download of the desk. All are read from the tables and folders that make them,
// so one that is added without saying which right it asks for fails here.

const desk = "/:locale/organizer";

/** What is answered by GET and is no page: a line for each, with its right. */
const downloads: Record<string, Permission> = {
  [`${desk}/campaigns/:campaign/lists/:list/file`]: "signers.export",
  [`${desk}/campaigns/:campaign/paper/batches/:batch/sheets-a4.pdf`]: "paper.manage",
  [`${desk}/campaigns/:campaign/paper/batches/:batch/sheets-letter.pdf`]: "paper.manage",
  [`${desk}/campaigns/:campaign/digest/digest.pdf`]: "statistics.read",
  [`${desk}/campaigns/:campaign/replies/:reply/file`]: "replies.review",
  [`${desk}/campaigns/:campaign/updates/:update/preview/:language`]: "updates.send",
  [`${desk}/organisations/:organisation/audit/audit-log.csv`]: "audit.read",
  [`${desk}/organisations/:organisation/audit/audit-log.json`]: "audit.read",
  [`${desk}/organisations/:organisation/offices/offices.csv`]: "offices.view",
  [`${desk}/organisations/:organisation/offices/offices.json`]: "offices.view",
  [`${desk}/organisations/:organisation/statistics/statistics.csv`]: "statistics.read",
  [`${desk}/organisations/:organisation/statistics/statistics.json`]: "statistics.read",
  [`${desk}/organisations/:organisation/statistics/statistics.xlsx`]: "statistics.read",
  "/api/v1/campaigns/:slug/statistics": "statistics.read",
  "/api/v1/campaigns/:slug/statistics.csv": "statistics.read",
  "/api/v1/campaigns/:slug/statistics.pdf": "statistics.read",
  "/api/v1/campaigns/:slug/statistics.xlsx": "statistics.read",
};
/** What a script of ours posts and is no form of a page: the same. */
const posts: Record<string, Permission> = {
  [`${desk}/organisations/:organisation/letter-heads`]: "offices.view",
};
/** Forms that ask for no right: those about one's own account. */
const ownForms = /^\/:locale\/organizer\/account(\/|$)/;

let params: Record<string, string>;
const actors = new Map<Role | "stranger", Actor>();

beforeAll(async () => {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign);
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  params = {
    locale: "en",
    campaign: campaign.slug,
    slug: campaign.slug,
    organisation: organisation.slug,
    office: office.slug,
  };
  for (const role of roles) actors.set(role, await makeMember(organisation.id, role));
  actors.set("stranger", await makeMember((await makeCampaign()).organisationId, "OWNER"));
});

test("every page of the desk has a line that says which right it asks for, and every line a page", () => {
  const root = "app/[[]locale[]]/(organizer)/organizer";
  const pages = globSync(`${root}/**/page.tsx`).map((file) =>
    file.replace("app/[locale]/(organizer)/organizer", "").replace(/\/page\.tsx$/, ""),
  );
  const declared = [
    ...ownPages.map(({ path }) => path),
    ...campaignPages.map(({ path }) => `/campaigns/[campaign]${path}`),
    ...organisationPages.map(({ path }) => `/organisations/[organisation]${path}`),
    ...doorPages,
  ];
  expect(pages.length).toBeGreaterThan(20);
  expect(declared.toSorted()).toEqual(pages.toSorted());
});

const forms = routes.flatMap(({ pattern, forms: own = {} }) =>
  Object.entries(own).map(([name, form]) => [pattern, name, form] as const),
);

const asking = forms.flatMap(([pattern, name, { right, run }]) =>
  right && run ? [[pattern, name, { right, run }] as const] : [],
);

describe("a form", () => {
  test("says which right it asks for, or is about one's own account", () => {
    expect(forms.length).toBeGreaterThan(40);
    const silent = forms.filter(([pattern, , { right }]) => right === null && !ownForms.test(pattern));
    expect(silent.map(([pattern, name]) => `${pattern} ${name}`)).toEqual([]);
    const unknown = routes.filter(
      ({ method, pattern, forms: own }) =>
        method === "POST" && pattern.startsWith(desk) && !own && !isDoor(pattern),
    );
    expect(unknown.map(({ pattern }) => pattern)).toEqual(Object.keys(posts));
  });

  test.each(asking)("%s %s opens to its roles alone", async (_, __, form) => {
    const fields = { organisation: params.organisation ?? "" };
    const { right } = form;
    for (const role of roles) {
      if (permissionsOf[role].includes(right)) continue;
      await expect(form.run(actorOf(role), params, fields), role).rejects.toEqual(new AppError("forbidden"));
    }
    await expect(form.run(actorOf("stranger"), params, fields)).rejects.toEqual(new AppError("not-found"));
    const incomplete = { ...actorOf("OWNER"), mustAddFactor: true };
    await expect(form.run(incomplete, params, fields)).rejects.toEqual(new AppError("forbidden"));
  });
});

test("the gates that pages use grant each role what its row says, and strangers nothing", async () => {
  const rights = [...campaignPages, ...organisationPages].flatMap(({ right }) => right ?? []);
  for (const right of new Set(rights)) {
    for (const role of roles) {
      const granted = permissionsOf[role].includes(right);
      const claims = [
        async () => claimCampaign(actorOf(role), params.campaign ?? "", right),
        async () => claimOrganisation(actorOf(role), params.organisation ?? "", right),
      ];
      for (const claim of claims) {
        if (granted) await claim();
        else await expect(claim(), `${role} ${right}`).rejects.toEqual(new AppError("forbidden"));
      }
    }
    const stranger = claimCampaign(actorOf("stranger"), params.campaign ?? "", right);
    await expect(stranger).rejects.toEqual(new AppError("not-found"));
  }
});

test("what is uploaded, or posted by a script, opens to its roles alone", async () => {
  const uploads = forms.flatMap(([pattern, name, { right, run }]) =>
    right && !run ? [[pattern, name, right] as const] : [],
  );
  const scripted = Object.entries(posts).map(([pattern, right]) => [pattern, "", right] as const);
  const server = await serveRoutes(routes);
  try {
    for (const [pattern, name, right] of [...uploads, ...scripted]) {
      for (const who of [...roles, "stranger"] as const) {
        const body = new FormData();
        body.set("form", name);
        const headers = { cookie: await signedIn(who) };
        const { status } = await server.ask(pathTo(pattern), { method: "POST", headers, body });
        const granted = who !== "stranger" && permissionsOf[who].includes(right);
        expect([403, 404].includes(status), `${who} ${pattern} ${status}`).toBe(!granted);
      }
    }
  } finally {
    server.stop();
  }
});

describe("a download", () => {
  let own: WholeDesk;
  let other: WholeDesk;
  let server: Awaited<ReturnType<typeof serveRoutes>>;
  beforeAll(async () => {
    [own, other] = await Promise.all([makeWholeDesk(), makeWholeDesk()]);
    server = await serveRoutes(routes);
  });
  afterAll(() => server.stop());

  const served = routes.filter(
    ({ method, pattern }) =>
      method === "GET" && (pattern.startsWith(desk) || pattern.includes("/statistics")),
  );
  const ask = async (path: string, cookie = "") => (await server.ask(path, { headers: { cookie } })).status;

  test("has a line", () => {
    expect(served.map(({ pattern }) => pattern).toSorted()).toEqual(Object.keys(downloads).toSorted());
  });

  test.each(Object.entries(downloads))("%s opens to its roles alone", async (pattern, right) => {
    const path = pathTo(pattern, own.params);
    for (const role of roles) {
      const status = permissionsOf[role].includes(right) ? 200 : 403;
      expect(`${role} ${await ask(path, own.cookies[role])}`).toBe(`${role} ${status}`);
    }
    // A program is told to sign in, a person is led there.
    expect(await ask(path)).toBe(pattern.startsWith(desk) ? 303 : 401);
    // The name of a public campaign is no secret: the API says of it that it is not the asker's.
    expect(await ask(path, other.cookies.OWNER)).toBe(pattern.startsWith(desk) ? 404 : 403);
    const foreign = Object.fromEntries(own.ids.map((id) => [id, other.params[id] ?? ""]));
    const mixed = pathTo(pattern, { ...own.params, ...foreign });
    if (mixed !== path) expect(await ask(mixed, own.cookies.OWNER)).toBe(404);
  });
});

function pathTo(pattern: string, known = params): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => known[name] ?? crypto.randomUUID());
}

const cookies = new Map<string, string>();

async function signedIn(who: Role | "stranger"): Promise<string> {
  const known = cookies.get(who) ?? (await cookieOf(actorOf(who).organizerId));
  cookies.set(who, known);
  return known;
}

function actorOf(who: Role | "stranger"): Actor {
  const actor = actors.get(who);
  if (!actor) throw new Error(`nobody is ${who}`);
  return actor;
}

function isDoor(pattern: string): boolean {
  const doors = [...doorPages, "/sign-out"].map((path) => `${desk}${path.replace(/\[(\w+)\]/g, ":$1")}`);
  return doors.includes(pattern);
}
