import { beforeAll, describe, expect, test } from "vitest";
import { countAudit, listAudit, readAudit } from "#domain/audit-log/queries";
import { readLines } from "#domain/audit-log/read-lines";
import { type AuditFilter, auditFilterSchema } from "#domain/audit-log/schema";
import { recordAudit } from "#domain/organizer/audit";
import { type Authority, claimOrganisation } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { readCsv } from "#lib/read-csv";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { cookieOf, makeMember } from "#testing/make-member";
import { pathOf, serveRoutes } from "#testing/serve-routes";
import { routes } from "./audit-log.ts";

let by: Authority;
let organisation: string;
let office: string;
let campaign: string;
let cookie: string;
const filterOf = (query: Record<string, string> = {}): AuditFilter => auditFilterSchema.parse(query);

beforeAll(async () => {
  const made = await makeCampaign();
  campaign = made.slug;
  office = (await makeRecipient(made)).office.slug;
  const actor = await makeMember(made.organisationId, "OWNER");
  const other = await makeMember(made.organisationId, "ORGANIZER");
  cookie = await cookieOf(actor.organizerId);
  organisation = actor.memberships[0]?.slug ?? "";
  by = claimOrganisation(actor, organisation, "audit.read");
  for (let index = 0; index < 120; index += 1) {
    await recordAudit(db, index % 2 ? by : { ...by, organizerId: other.organizerId }, {
      action: index % 3 ? "campaign.state-changed" : "office.email-changed",
      subject: index % 3 ? campaign : office,
      before: { address: `old-${index}@example.org` },
      after: { address: `=cmd|${index}`, from: "2026-03-01" },
    });
  }
});

describe("pages", () => {
  test("show each entry once on the way there, and the same on the way back", async () => {
    const first = await listAudit(by, filterOf(), null);
    expect(first.newer).toBeNull();
    const second = await listAudit(by, filterOf(), { side: "older", id: first.older ?? "" });
    const third = await listAudit(by, filterOf(), { side: "older", id: second.older ?? "" });
    expect(third.older).toBeNull();
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(120);
    const back = await listAudit(by, filterOf(), { side: "newer", id: third.newer ?? "" });
    expect(back.rows).toEqual(second.rows);
    const start = await listAudit(by, filterOf(), { side: "newer", id: back.newer ?? "" });
    expect(start.rows).toEqual(first.rows);
    expect(start.newer).toBeNull();
  });

  test("begin anew where the entry that they went on from is gone, or another organisation's", async () => {
    const first = await listAudit(by, filterOf(), null);
    const lost = await listAudit(by, filterOf(), { side: "older", id: crypto.randomUUID() });
    expect(lost).toEqual(first);
  });
});

test("the filter narrows by person, kind, name and days, and all of them at once", async () => {
  const count = (query: Record<string, string>) => countAudit(by, filterOf(query));
  const today = new Date().toISOString().slice(0, 10);
  expect(await count({ who: by.organizerId ?? "" })).toBe(60);
  expect(await count({ who: "operator" })).toBe(0);
  expect(await count({ kind: "offices" })).toBe(40);
  expect(await count({ about: "office EN" })).toBe(40);
  expect(await count({ about: campaign })).toBe(80);
  expect(await count({ about: "100%_" })).toBe(0);
  expect(await count({ from: today })).toBe(120);
  expect(await count({ to: "2020-01-01" })).toBe(0);
  expect(await count({ who: by.organizerId ?? "", kind: "offices", about: "Office", from: today })).toBe(20);
  expect(filterOf({ from: "2026-02-02", to: "2026-02-01" }).error).toBe("order");
  expect(filterOf({ kind: "__proto__", from: "never" })).toMatchObject({ kind: "", period: { from: null } });
});

test("another organisation's entries are in no page and no file", async () => {
  const stranger = await makeMember((await makeCampaign()).organisationId, "OWNER");
  const theirs = claimOrganisation(stranger, stranger.memberships[0]?.slug ?? "", "audit.read");
  expect((await listAudit(theirs, filterOf(), null)).rows).toEqual([]);
  for await (const rows of readAudit(theirs, filterOf())) expect(rows).toEqual([]);
});

test("a change is told in the reader's words, with the name of the office", async () => {
  const { rows } = await listAudit(by, filterOf({ kind: "offices" }), null);
  for (const locale of locales) {
    const [line] = await readLines(by, rows.slice(0, 1), locale);
    expect(line?.where).toBe(`Office ${locale}`);
    const [from, address] = line?.changes ?? [];
    expect(address).toMatchObject({ before: "old-117@example.org", after: "=cmd|117" });
    expect(from?.after).toContain("2026");
    expect(from).not.toHaveProperty("before");
  }
});

test("both files hold every entry of the filter, and no cell begins a formula", async () => {
  const server = await serveRoutes(routes);
  const ask = async (index: number, query: string) => {
    const path = pathOf(routes[index] ?? { pattern: "" }, { organisation });
    const answer = await server.ask(`${path}?${query}`, { headers: { cookie } });
    return Buffer.from(await answer.arrayBuffer()).toString();
  };
  try {
    const csv = readCsv(await ask(0, "kind=offices")).map(({ cells }) => cells);
    expect(csv).toHaveLength(41);
    expect(csv[1]?.[4]).toContain("old-117@example.org → =cmd|117");
    for (const cell of csv.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
    expect((await ask(0, "bom=1")).charCodeAt(0)).toBe(0xfeff);
    const entries = JSON.parse(await ask(1, ""));
    expect(entries).toHaveLength(120);
    expect(entries[0]).toMatchObject({ action: "campaign.state-changed", subject: campaign });
    expect(JSON.parse(await ask(1, "to=2020-01-01"))).toEqual([]);
  } finally {
    server.stop();
  }
});
