import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { campaignPages, organisationPages, ownPages } from "../../app/_server/desk-pages.ts";
import { permissionsOf } from "../../domain/organizer/roles.ts";
import type { WholeDesk } from "../../testing/whole-desk.ts";
import { expect, test } from "../fixtures.ts";
import { askModule, instanceEnvironment } from "../instance.ts";

// Every page of the desk, asked for as a browser would, by each role, by nobody, and by the owner of another organisation.
// What the gates behind them grant, and who opens forms and downloads: testing/every-role.db.test.ts.

const roles = ["OWNER", "ORGANIZER", "MODERATOR", "ANALYST"] as const;

let own: WholeDesk;
let other: WholeDesk;
test.beforeAll(() => {
  const make = "Promise.all([module.makeWholeDesk(), module.makeWholeDesk()])";
  [own, other] = askModule<[WholeDesk, WholeDesk]>("testing/whole-desk.ts", make, instanceEnvironment());
});

type Asked = { path: string; right: string | null };

function addressIn(path: string, params: Record<string, string>): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`testing/whole-desk.ts makes nothing for [${name}]`);
    return encodeURIComponent(value);
  });
}

/** The pages of a campaign and an organisation, filled in from `params`. */
function pagesOf({ campaign, organisation }: WholeDesk["params"], params: WholeDesk["params"]): Asked[] {
  const below = (base: string, pages: typeof campaignPages) =>
    pages.map(({ path, right }) => ({ path: `/en/organizer/${base}${addressIn(path, params)}`, right }));
  return [
    ...below(`campaigns/${campaign}`, campaignPages),
    ...below(`organisations/${organisation}`, organisationPages),
  ];
}

/** `STATUS PATH` of each. A few at a time: the server is not to be measured here. */
async function ask(request: APIRequestContext, pages: readonly Asked[], cookie = ""): Promise<string[]> {
  const answers: string[] = [];
  const waiting = [...pages.entries()];
  const next = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const [index, { path }] = page;
      const answer = await request.get(path, { headers: { cookie }, maxRedirects: 0 });
      const to = answer.headers().location;
      answers[index] = `${answer.status()} ${path}${to ? ` → ${to}` : ""}`;
    }
  };
  await Promise.all([next(), next()]);
  return answers;
}

for (const role of roles) {
  test(`${role} opens the pages of its rights and no other`, async ({ request }) => {
    const rights: readonly string[] = permissionsOf[role];
    const pages = pagesOf(own.params, own.params);
    const expected = pages.map(
      ({ path, right }) => `${right && !rights.includes(right) ? 403 : 200} ${path}`,
    );
    expect(await ask(request, pages, own.cookies[role])).toEqual(expected);
  });
}

test("nobody who is not signed in opens a page", async ({ request }) => {
  const pages = [
    ...pagesOf(own.params, own.params),
    ...ownPages.map(({ path, right }) => ({ path: `/en/organizer${path}`, right })),
  ];
  const expected = pages.map(({ path }) => `307 ${path} → /en/organizer/sign-in`);
  expect(await ask(request, pages)).toEqual(expected);
});

test("nothing of another organisation is there, nor under an address of one's own", async ({ request }) => {
  const foreign = Object.fromEntries(own.ids.map((id) => [id, other.params[id] ?? ""]));
  const mixed = pagesOf(own.params, { ...own.params, ...foreign });
  const straight = new Set(pagesOf(own.params, own.params).map(({ path }) => path));
  const pages = [
    ...pagesOf(other.params, other.params),
    ...mixed.filter(({ path }) => !straight.has(path)),
    ...pagesOf({ campaign: randomUUID(), organisation: randomUUID() }, own.params).slice(0, 1),
  ];
  expect(await ask(request, pages, own.cookies.OWNER)).toEqual(pages.map(({ path }) => `404 ${path}`));
});
