import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { campaignPages, organisationPages, ownPages } from "../../app/_server/desk-pages.ts";
import { permissionsOf } from "../../domain/organizer/roles.ts";
import { changeRows } from "../database.ts";
import { expect, slug, test } from "../fixtures.ts";
import { openDesk } from "../own-campaign.ts";
import { changeRole, enterAs, inviteMember } from "../second-member.ts";

// What testing/every-role.db.test.ts shows of the gates, asked of the pages themselves as a browser asks.

const known: Record<string, string> = {
  section: "basics",
  kind: "comments",
  language: "ru",
  office: "prosecutor-general",
  holder: "new",
};
const desk = "/en/organizer";

type Asked = { path: string; right: string | null; whole: boolean };

/** The address of each page of a campaign and an organisation; `whole`: everything in it exists. */
function pagesOf(campaign: string, organisation: string): Asked[] {
  const below = (base: string, pages: typeof campaignPages) =>
    pages.map(({ path, right }) => {
      const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
      const filled = path.replace(/\[(\w+)\]/g, (_, name: string) => known[name] ?? randomUUID());
      return { path: `${desk}${base}${filled}`, right, whole: names.every((name) => name in known) };
    });
  return [
    ...below(`/campaigns/${campaign}`, campaignPages),
    ...below(`/organisations/${organisation}`, organisationPages),
  ];
}

/** Some at a time: the server is not to be measured here. */
async function askAll(request: APIRequestContext, pages: readonly Asked[]): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  const waiting = [...pages];
  const ask = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift())
      statuses.set(page.path, (await request.get(page.path, { maxRedirects: 0 })).status());
  };
  await Promise.all([ask(), ask(), ask(), ask()]);
  return statuses;
}

test("each role opens the pages of its rights, no other, and nothing of another organisation", async ({
  page,
  browser,
  address,
  mailbox,
}) => {
  const other = `other-${randomUUID().slice(0, 8)}`;
  await changeRows("insert into organisations (id, slug, name) values (gen_random_uuid(), $1, $1)", [other]);
  await changeRows(
    `insert into campaigns (id, organisation_id, slug, state, updated_at)
     select gen_random_uuid(), id, $1, 'DRAFT', now() from organisations where slug = $1`,
    [other],
  );
  const pages = pagesOf(slug, "sample");
  const all = [
    ...pages,
    ...ownPages.map(({ path }) => ({ path: `${desk}${path}`, right: null, whole: true })),
  ];
  for (const [path, status] of await askAll(page.request, all))
    expect(`${path} ${status}`).toBe(`${path} 307`);

  const owner = await openDesk(browser);
  for (const [path, status] of await askAll(owner.request, pagesOf(other, other)))
    expect(`${path} ${status}`).toBe(`${path} 404`);

  const member = await (await browser.newContext()).newPage();
  await inviteMember(owner, member, mailbox, address, "ANALYST");
  for (const role of ["ANALYST", "MODERATOR", "ORGANIZER", "OWNER"] as const) {
    await changeRole(owner, address, role);
    await enterAs(member, address);
    const statuses = await askAll(member.request, pages);
    const rights: readonly string[] = permissionsOf[role];
    const expected = pages.map(({ path, right, whole }) => {
      const granted = right === null || rights.includes(right);
      return `${path} ${granted ? (whole ? 200 : 404) : 403}`;
    });
    expect(pages.map(({ path }) => `${path} ${statuses.get(path)}`)).toEqual(expected);
  }
});
