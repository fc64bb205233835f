import { beforeAll, expect, test } from "vitest";
import type { MeanwhileView, PreviewResult } from "#domain/letter-settings/schema";
import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { loadSample } from "../../scripts/sample.ts";
import { matchRoute } from "../match.ts";
import { routes as auth } from "./auth.ts";
import { routes as settings } from "./letter-settings.ts";

const password = "a long enough password";
const slug = "zhumagulov-abishev";
const base = `/en/organizer/campaigns/${slug}/letters`;
const cookies: Record<string, string> = {};
let campaignId = "";

beforeAll(async () => {
  campaignId = (await loadSample({ mode: "try-out" })).campaignId;
  await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
  const { organisation } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { organisation: { select: { slug: true } } },
  });
  const stranger = await db.organisation.findUniqueOrThrow({
    where: { id: (await makeCampaign()).organisationId },
  });
  await enter("owner", organisation.slug);
  await enter("stranger", stranger.slug);
  for (const role of ["MODERATOR", "ANALYST"] as const) {
    await enter(role, organisation.slug);
    const member = await db.membership.findFirstOrThrow({
      where: { organisation, role: "OWNER" },
      orderBy: { createdAt: "desc" },
    });
    await db.membership.update({
      where: {
        organisationId_organizerId: {
          organisationId: member.organisationId,
          organizerId: member.organizerId,
        },
      },
      data: { role },
    });
  }
}, 90_000);

async function enter(name: string, organisationSlug: string) {
  const email = `${name.toLowerCase()}@example.org`;
  await ensureOrganizer({ email, password, organisationSlug });
  const reply = await post("/en/organizer/sign-in", { email, password });
  cookies[name] = String(reply.headers?.["set-cookie"]).split(";")[0] ?? "";
}

type Fields = Record<string, string | string[]>;

async function post(path: string, fields: Fields, who = "owner") {
  const match = matchRoute([...auth, ...settings], "POST", path);
  if (!match || !("route" in match)) throw new Error(`no route for ${path}`);
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return match.route.handle({
    method: "POST",
    path,
    params: match.params,
    query: new URLSearchParams(),
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookies[who] ?? "" },
    body: Buffer.from(new URLSearchParams(pairs as string[][]).toString()),
    sourceKey: "letters",
  });
}

async function version(): Promise<string> {
  const where = { id: campaignId };
  const campaign = await db.campaign.findUniqueOrThrow({ where, select: { lettersVersion: true } });
  return String(campaign.lettersVersion);
}

const rules = () =>
  db.templateRule.findMany({
    where: { campaignId },
    orderBy: { position: "asc" },
    select: { id: true, position: true, effect: true },
  });
const texts = { textEn: "Not here.", textRu: "Не здесь.", textKk: "Мұнда емес." };

test("rules are added, changed, moved and removed, each written down, and their places stay whole", async () => {
  const rule = { form: "add", office: "ombudsman", countries: "eu, no", effect: "EXCLUDE", ...texts };
  const added = await post(`${base}/rules`, { ...rule, version: await version() });
  expect(added.headers?.location).toBe(`${base}/rules?done=rule-added`);
  const [first, second, third] = await rules();
  expect(third).toMatchObject({ position: 3, effect: "EXCLUDE" });
  const { countries } = await db.templateRule.findUniqueOrThrow({ where: { id: third?.id } });
  expect([countries.length, countries.includes("NO")]).toEqual([28, true]);
  await post(`${base}/rules`, {
    form: "move",
    id: third?.id ?? "",
    direction: "up",
    version: await version(),
  });
  await post(`${base}/rules`, {
    form: "move",
    id: first?.id ?? "",
    direction: "up",
    version: await version(),
  });
  expect((await rules()).map(({ id }) => id)).toEqual([first?.id, third?.id, second?.id]);
  const changed = { ...rule, form: "change", effect: "THANK", version: await version() };
  expect((await post(`${base}/rules/${third?.id}`, changed)).status).toBe(303);
  await post(`${base}/rules`, { form: "remove", id: first?.id ?? "", version: await version() });
  expect(await rules()).toMatchObject([
    { id: third?.id, position: 1, effect: "THANK" },
    { id: second?.id, position: 2 },
  ]);
  const audit = await db.auditEntry.findMany({ where: { subject: slug }, orderBy: { createdAt: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual([
    "letters.rule-added",
    "letters.rule-moved",
    "letters.rule-changed",
    "letters.rule-removed",
  ]);
});

test("of two editors the second one is told who changed what, and nothing typed is lost", async () => {
  const old = await version();
  await post(base, { form: "threshold", floodThreshold: "50", version: old });
  const late = { form: "add", effect: "EXCLUDE", ...texts, version: old };
  const [one, two] = await Promise.all([
    post(`${base}/rules`, late),
    post(base, { form: "threshold", floodThreshold: "60", version: old }),
  ]);
  for (const reply of [one, two]) {
    if (!("render" in reply)) throw new Error("no page");
    expect(reply.status).toBe(409);
    expect(reply.formState.errors).toEqual({ "": "changed-meanwhile" });
    expect(reply.formState.data as MeanwhileView[]).toMatchObject([
      { who: "owner@example.org", action: "letters.threshold-changed" },
    ]);
  }
  expect("render" in one && one.formState.values).toMatchObject({ textRu: "Не здесь." });
  const race = await Promise.all(
    ["70", "80"].map(async (floodThreshold) =>
      post(base, { form: "threshold", floodThreshold, version: await version() }),
    ),
  );
  expect(race.map(({ status }) => status).sort()).toEqual([303, 409]);
});

test("what is half said or wrong comes back beside its field", async () => {
  const wrong: [string, Fields, string][] = [
    ["rules", { form: "add", effect: "EXCLUDE", ...texts, textKk: "" }, "textKk"],
    ["rules", { form: "add", effect: "TEMPLATE" }, "template"],
    ["rules", { form: "add", effect: "REDIRECT", ...texts }, "redirect"],
    [
      "rules",
      { form: "add", effect: "REDIRECT", office: "ombudsman", redirect: "ombudsman", ...texts },
      "redirect",
    ],
    ["rules", { form: "add", effect: "EXCLUDE", office: "no-such-office", ...texts }, "office"],
    ["rules", { form: "add", effect: "EXCLUDE", countries: "Germany", ...texts }, "countries"],
    ["rules", { form: "add", effect: "EXCLUDE", source: "Two words", ...texts }, "source"],
    ["rules", { form: "add", effect: "EXCLUDE", ...texts, textEn: "a\0b" }, "textEn"],
    ["wording", { form: "add", term: "word", language: "", reason: "insult", level: "REFUSE" }, "level"],
    [
      "missions",
      { form: "save", country: "FR", name: "Посольство", addressLines: "A\nB", email: "" },
      "name",
    ],
    [
      "missions",
      { form: "save", country: "FR", name: "Embassy", addressLines: "one line", email: "" },
      "addressLines",
    ],
  ];
  for (const [page, fields, field] of wrong) {
    const reply = await post(`${base}/${page}`, { countries: "", ...fields, version: await version() });
    expect([page, reply.status]).toEqual([page, 422]);
    expect("render" in reply && Object.keys(reply.formState.errors)).toContain(field);
  }
});

test("missions, words, postage and ways to an office are kept as entered", async () => {
  const mission = {
    form: "save",
    country: "FR",
    name: "Embassy of France",
    addressLines: "Embassy of France\n1 Street\nASTANA 010000\nKAZAKHSTAN",
    email: "",
    to: "2030-01-01",
    verified: "on",
  };
  expect((await post(`${base}/missions`, mission)).status).toBe(303);
  const again = await post(`${base}/missions`, { ...mission, from: "2029-01-01", to: "" });
  expect("render" in again && again.formState.errors).toEqual({ from: "mission-overlaps" });
  expect((await post(`${base}/missions`, { ...mission, from: "2030-01-02", to: "" })).status).toBe(303);
  const term = { form: "add", term: "sabotage", language: "en", reason: "threat", level: "REFUSE" };
  expect((await post(`${base}/wording`, { ...term, version: await version() })).status).toBe(303);
  expect((await post(`${base}/wording`, { ...term, version: await version() })).status).toBe(422);
  const notes = {
    form: "save",
    country: "DE",
    noteEn: "Airmail, 20 g",
    noteRu: "",
    noteKk: "",
    checkedOn: "2026-11-01",
  };
  await post(`${base}/postage`, notes);
  expect(await db.postageNote.count({ where: { country: "DE" } })).toBe(1);
  await post(`${base}/postage`, { ...notes, noteEn: "" });
  expect(await db.postageNote.count({ where: { country: "DE" } })).toBe(0);
  const ways = {
    form: "recipient",
    office: "ombudsman",
    channels: "post",
    emailsPerHour: "5",
    inOfficeHours: "on",
  };
  await post(base, { ...ways, version: await version() });
  const recipient = await db.recipient.findFirst({ where: { campaignId, office: { slug: "ombudsman" } } });
  expect(recipient).toMatchObject({ channels: ["post"], emailsPerHour: 5, emailsInOfficeHours: true });
});

test("the preview says which rule decides and shows a specimen, and counts nothing", async () => {
  await db.templateRule.deleteMany({ where: { campaignId } });
  const rule = {
    form: "add",
    office: "knb-chairman",
    countries: "FR",
    effect: "REDIRECT",
    redirect: "ombudsman",
    ...texts,
  };
  await post(`${base}/rules`, { ...rule, countries: "DE", version: await version() });
  await post(`${base}/rules`, { ...rule, version: await version() });
  const asked = {
    form: "preview",
    office: "knb-chairman",
    language: "ru",
    country: "FR",
    demands: ["1", "3"],
    writer: "personal",
  };
  const reply = await post(`${base}/preview`, asked);
  if (!("render" in reply)) throw new Error("no page");
  const { readings, letter, told } = reply.formState.data as PreviewResult;
  expect(readings.map(({ rules: read }) => read.map(({ verdict, because }) => [verdict, because]))).toEqual([
    [
      ["passed", "country"],
      ["decided", null],
    ],
    [
      ["passed", "office"],
      ["passed", "office"],
    ],
  ]);
  expect(told).toEqual([{ en: "Not here.", ru: "Не здесь.", kk: "Мұнда емес." }]);
  expect(letter?.text).toContain("Уполномоченному\nпо правам человека");
  expect(letter?.text).toMatch(/^ОБРАЗЕЦ/);
  expect(letter?.image).toMatch(/^<svg/);
  expect(reply.formState.values).toMatchObject({ demands: ["1", "3"] });
  const file = await post(`${base}/preview`, { ...asked, form: "pdf" });
  expect("body" in file && String(file.body).slice(0, 5)).toBe("%PDF-");
  expect(await db.ledgerEntry.count()).toBe(0);
});

test("a test letter goes to whoever is signed in, and no oftener than any address is written to", async () => {
  const asked = {
    form: "test",
    office: "ombudsman",
    language: "en",
    country: "DE",
    email: "office@example.org",
  };
  for (let sent = 0; sent < 3; sent++) expect((await post(base, asked)).status).toBe(303);
  expect((await post(base, asked)).status).toBe(429);
  const mails = await db.mail.findMany({
    where: { kind: "TEST_LETTER" },
    include: { organizer: { select: { id: true } } },
  });
  expect(mails.map(({ testLetter }) => testLetter)).toEqual(
    Array(3).fill({ office: "ombudsman", language: "en", country: "DE" }),
  );
});

test("moderators and analysts may not, another organisation finds nothing, nobody unknown gets in", async () => {
  const forms: [string, Fields][] = [
    [base, { form: "threshold", floodThreshold: "5", version: "0" }],
    [base, { form: "recipient", office: "ombudsman", emailsPerHour: "5", version: "0" }],
    [base, { form: "test", office: "ombudsman", language: "en", country: "DE" }],
    [`${base}/rules`, { form: "add", effect: "EXCLUDE", countries: "", ...texts, version: "0" }],
    [`${base}/rules`, { form: "move", id: campaignId, direction: "up", version: "0" }],
    [`${base}/rules`, { form: "remove", id: campaignId, version: "0" }],
    [
      `${base}/rules/${campaignId}`,
      { form: "change", effect: "EXCLUDE", countries: "", ...texts, version: "0" },
    ],
    [`${base}/preview`, { form: "preview", office: "ombudsman", language: "en", country: "DE" }],
    [`${base}/preview`, { form: "pdf", office: "ombudsman", language: "en", country: "DE" }],
    [
      `${base}/wording`,
      { form: "add", term: "word", language: "", reason: "insult", level: "HINT", version: "0" },
    ],
    [`${base}/wording`, { form: "remove", id: campaignId, version: "0" }],
    [`${base}/missions`, { form: "remove", id: campaignId }],
    [`${base}/postage`, { form: "save", country: "DE", checkedOn: "" }],
  ];
  for (const [path, fields] of forms) {
    for (const who of ["MODERATOR", "ANALYST"])
      await expect(post(path, fields, who)).rejects.toMatchObject({ code: "forbidden" });
    await expect(post(path, fields, "stranger")).rejects.toMatchObject({ code: "not-found" });
    expect((await post(path, fields, "nobody")).headers?.location).toBe("/en/organizer/sign-in");
  }
});
