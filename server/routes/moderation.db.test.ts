import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { readOfficeRecord } from "#domain/ledger/office-record";
import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { purgeExpired } from "#domain/privacy/purge-expired";
import { addDays } from "#lib/clock";
import { db, type Role } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { jpegOf, jpegSegment, pdfOf, pngOf } from "#testing/make-files";
import { cookieOf } from "#testing/make-member";
import { MAX_FILE_BYTES } from "../../domain/ledger/reply-file.ts";
import type { Reply } from "../http.ts";
import { matchRoute } from "../match.ts";
import { routes as moderation } from "./moderation.ts";
import { routes as officeRecords } from "./office-records.ts";
import { routes as write } from "./write.ts";

const routes = [...moderation, ...officeRecords, ...write];
const [email, password] = ["owner@example.org", "a long enough password"];
type Site = Awaited<ReturnType<typeof makeSite>>;
let cookie = "";
let own: Site;
let foreign: Site;

beforeAll(async () => {
  own = await makeSite();
  foreign = await makeSite();
  const made = await ensureOrganizer({ email, password, organisationSlug: own.organisation });
  cookie = await cookieOf(made.ok ? made.organizerId : "");
}, 30_000);

beforeEach(() => become("OWNER"));

async function makeSite() {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign);
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  return { id: campaign.id, slug: campaign.slug, organisation: slug, office: office.slug };
}

function become(role: Role) {
  return db.membership.updateMany({ data: { role } });
}

type Given = { fields?: Record<string, string>; file?: { bytes: Buffer; name: string; type: string } };

async function call(method: string, path: string, { fields = {}, file }: Given = {}): Promise<Reply> {
  const match = matchRoute(routes, method, path);
  if (!match || !("route" in match)) throw new Error(`no route for ${path}`);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append("file", new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
  const encoded = new Response(form);
  return match.route.handle({
    method,
    path,
    params: match.params,
    query: new URLSearchParams(),
    headers: { "content-type": encoded.headers.get("content-type") ?? "", ...(cookie ? { cookie } : {}) },
    body: Buffer.from(await encoded.arrayBuffer()),
    sourceKey: "somewhere",
  });
}

async function report(bytes: Buffer | null, site = own, fields: Record<string, string> = {}) {
  const known = (await db.replyReport.findMany({ select: { id: true } })).map(({ id }) => id);
  const file = bytes && { bytes, name: "../../etc/scan.svg", type: "text/html" };
  const reply = await call("POST", `/en/campaigns/${site.slug}/write/reply`, {
    fields: { office: site.office, class: "REDIRECT", incomingNumber: "ЖТ-77", ...fields },
    ...(file ? { file } : {}),
  });
  const newest = await db.replyReport.findFirst({ where: { id: { notIn: known } }, include: { file: true } });
  return { reply, newest };
}

const replies = (site = own) => `/en/organizer/campaigns/${site.slug}/replies`;
const lastAudit = () => db.auditEntry.findFirst({ orderBy: { createdAt: "desc" } });

test("a report is counted at once; numbers and file lie sealed, and no name or claimed type is kept", async () => {
  await db.replyReport.deleteMany();
  const gps = jpegSegment(0xe1, Buffer.from("Exif\0\0GPS 43.2567"));
  const { reply, newest } = await report(jpegOf([gps]));
  expect(reply).toMatchObject({ status: 200, formState: { data: "reported" } });
  expect(newest?.file).toMatchObject({ mediaType: "image/jpeg", size: jpegOf().length });
  const raw = Buffer.concat([newest?.incomingNumber ?? Buffer.of(), newest?.file?.content ?? Buffer.of()]);
  for (const secret of ["ЖТ-77", "GPS", "scan.svg", "JFIF"]) expect(raw.includes(secret)).toBe(false);
  expect(await db.ledgerEntry.count({ where: { campaignId: own.id, kind: "REPLY_REPORTED" } })).toBe(1);
});

test.each([
  ["a web page called a scan", Buffer.from("<html><script>alert(1)</script>"), "file-type"],
  ["a picture that unfolds to gigabytes", pngOf(50_000, 50_000), "file-too-many-pixels"],
  ["a file that is too large", Buffer.concat([pdfOf(), Buffer.alloc(MAX_FILE_BYTES)]), "file-too-large"],
  ["an empty file", Buffer.alloc(0), "file-empty"],
  ["half a picture", pngOf().subarray(0, 40), "file-damaged"],
])("%s is refused beside its field, and what was typed is kept", async (_, bytes, reason) => {
  const before = await db.replyReport.count();
  const { reply } = await report(bytes, own, { outgoingNumber: "7-1/2" });
  expect(reply).toMatchObject({
    status: 422,
    formState: { errors: { file: reason }, values: { outgoingNumber: "7-1/2", office: own.office } },
  });
  expect(await db.replyReport.count()).toBe(before);
});

test("the same form sent twice at once is one report", async () => {
  const before = await db.replyReport.count();
  const sheet = "r".repeat(43);
  await Promise.all([report(pdfOf(), own, { sheet }), report(pdfOf(), own, { sheet })]);
  expect(await db.replyReport.count()).toBe(before + 1);
});

test("a reply of tomorrow's tomorrow or of no day is refused", async () => {
  for (const receivedOn of ["2999-01-01", "2018-02-30", "yesterday"]) {
    const { reply } = await report(null, own, { receivedOn });
    expect(reply.status).toBe(422);
  }
});

test("only an accepted report shows its kind; each decision is written down and can be turned", async () => {
  await db.replyReport.deleteMany();
  const { newest } = await report(null);
  const id = newest?.id ?? "";
  const shown = async () => (await readOfficeRecord(own.id, own.office, new Date()))?.replies.REDIRECT;
  expect(await shown()).toBe(0);
  const decide = (fields: Record<string, string>, seen = "PENDING") =>
    call("POST", replies(), { fields: { form: "review", id, seen, ...fields } });
  expect(await decide({ decision: "reject" })).toMatchObject({
    status: 422,
    formState: { errors: { reason: "required" } },
  });
  expect((await decide({ decision: "accept", reason: "" })).status).toBe(303);
  expect(await shown()).toBe(1);
  expect(await lastAudit()).toMatchObject({ action: "reply.accepted", subject: `${own.slug}/${own.office}` });
  expect(await decide({ decision: "accept" })).toMatchObject({ status: 409 });
  const unseen = await decide({ decision: "reject", reason: "wrong-office" });
  expect(unseen).toMatchObject({ status: 409, formState: { errors: { "": "decided-already" } } });
  const turned = await decide({ decision: "reject", reason: "wrong-office" }, "PUBLISHED");
  expect(turned.status).toBe(303);
  expect(await shown()).toBe(0);
  expect(await lastAudit()).toMatchObject({ action: "reply.rejected", after: { reason: "wrong-office" } });
  expect(await db.moderationDecision.count({ where: { replyReportId: id } })).toBe(2);
});

test("a file is saved, never shown, under a name of ours; each download is written down", async () => {
  const { newest } = await report(pdfOf());
  const reply = await call("GET", `${replies()}/${newest?.id}/file`);
  expect(reply.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="reply.pdf"',
    "content-security-policy": expect.stringContaining("sandbox; default-src 'none'"),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect("body" in reply && Buffer.compare(reply.body as Buffer, pdfOf())).toBe(0);
  expect(await lastAudit()).toMatchObject({ action: "reply.file-downloaded", after: { report: newest?.id } });
  await call("POST", replies(), { fields: { form: "delete-file", id: newest?.id ?? "" } });
  await expect(call("GET", `${replies()}/${newest?.id}/file`)).rejects.toMatchObject({ code: "not-found" });
  expect(await db.replyReport.findUnique({ where: { id: newest?.id ?? "" } })).toMatchObject({
    incomingNumber: null,
  });
});

test("who may do what: analysts see no file, another organisation and nobody see nothing", async () => {
  const { newest } = await report(pdfOf());
  const { newest: theirs } = await report(pdfOf(), foreign);
  const file = `${replies()}/${newest?.id}/file`;
  const forms: [string, Record<string, string>][] = [
    [replies(), { form: "review", id: newest?.id ?? "", decision: "accept", seen: "PENDING" }],
    [replies(), { form: "delete-file", id: newest?.id ?? "" }],
  ];
  await become("ANALYST");
  await expect(call("GET", file)).rejects.toMatchObject({ code: "forbidden" });
  for (const [path, fields] of forms)
    await expect(call("POST", path, { fields })).rejects.toMatchObject({ code: "forbidden" });
  await become("MODERATOR");
  expect((await call("GET", file)).status).toBe(200);
  for (const [site, id] of [
    [foreign, theirs?.id],
    [foreign, newest?.id],
    [own, theirs?.id],
    [own, randomUUID()],
    [own, "no-id"],
  ] as const)
    await expect(call("GET", `${replies(site)}/${id}/file`)).rejects.toMatchObject({ code: "not-found" });
  for (const [, fields] of forms)
    await expect(call("POST", replies(foreign), { fields })).rejects.toMatchObject({ code: "not-found" });
  const kept = cookie;
  cookie = "";
  expect((await call("GET", file)).headers?.location).toBe("/en/organizer/sign-in");
  cookie = kept;
});

const holidays = (site = own) => `/en/organizer/organisations/${site.organisation}/holidays`;

test("days off are loaded, added and removed, by those who keep offices, and written down", async () => {
  const year = new Date().getUTCFullYear() + 1;
  const list = () => db.holiday.findMany({ where: { organisation: { slug: own.organisation } } });
  const send = (fields: Record<string, string>, site = own) => call("POST", holidays(site), { fields });
  expect((await send({ form: "load", year: String(year) })).status).toBe(303);
  const loaded = (await list()).length;
  expect(loaded).toBeGreaterThan(12);
  expect(await lastAudit()).toMatchObject({ action: "holidays.loaded", after: { year, days: loaded } });
  await send({ form: "load", year: String(year) });
  expect(await list()).toHaveLength(loaded);
  expect(await send({ form: "load", year: "1999" })).toMatchObject({ status: 422 });
  const day = `${year}-02-02`;
  expect((await send({ form: "add", country: "KZ", day, name: "By decree" })).status).toBe(303);
  expect(await send({ form: "add", country: "KZ", day })).toMatchObject({
    status: 422,
    formState: { errors: { day: "holiday-known" } },
  });
  expect(await send({ form: "add", country: "kz", day: "2026-02-30" })).toMatchObject({ status: 422 });
  expect((await send({ form: "remove", country: "KZ", day })).status).toBe(303);
  expect(await lastAudit()).toMatchObject({ action: "holidays.removed", before: { day } });
  expect(await list()).toHaveLength(loaded);
  await become("MODERATOR");
  await expect(send({ form: "remove", country: "KZ", day })).rejects.toMatchObject({ code: "forbidden" });
  await expect(send({ form: "load", year: String(year) }, foreign)).rejects.toMatchObject({
    code: "not-found",
  });
});

test("files and numbers go after 24 months; the report itself stays counted", async () => {
  const { newest } = await report(pdfOf());
  await purgeExpired({ now: addDays(new Date(), 729) });
  expect(await db.replyFile.count({ where: { replyReportId: newest?.id ?? "" } })).toBe(1);
  await purgeExpired({ now: addDays(new Date(), 733) });
  expect(
    await db.replyReport.findUnique({ where: { id: newest?.id ?? "" }, include: { file: true } }),
  ).toMatchObject({ file: null, incomingNumber: null, class: "REDIRECT" });
});
