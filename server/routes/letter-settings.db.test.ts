import { beforeAll, expect, test } from "vitest";
import type { MeanwhileView } from "#domain/letter-settings/schema";
import { db } from "#lib/db";
import { type Fields, openLetterDesk } from "#testing/letter-desk";

let desk: Awaited<ReturnType<typeof openLetterDesk>>;

beforeAll(async () => {
  desk = await openLetterDesk();
}, 90_000);

const rules = () =>
  db.templateRule.findMany({
    where: { campaignId: desk.campaignId },
    orderBy: { position: "asc" },
    select: { id: true, position: true, effect: true },
  });
const texts = { textEn: "Not here.", textRu: "Не здесь.", textKk: "Мұнда емес." };

test("rules are added, changed, moved and removed, each written down, and their places stay whole", async () => {
  const rule = { form: "add", office: "ombudsman", countries: "eu, no", effect: "EXCLUDE", ...texts };
  const added = await desk.post(`${desk.base}/rules`, { ...rule, version: await desk.version() });
  expect(added.headers?.location).toBe(`${desk.base}/rules?done=rule-added`);
  const [first, second, third] = await rules();
  expect(third).toMatchObject({ position: 3, effect: "EXCLUDE" });
  const { countries } = await db.templateRule.findUniqueOrThrow({ where: { id: third?.id } });
  expect([countries.length, countries.includes("NO")]).toEqual([28, true]);
  await desk.post(`${desk.base}/rules`, {
    form: "move",
    id: third?.id ?? "",
    direction: "up",
    version: await desk.version(),
  });
  await desk.post(`${desk.base}/rules`, {
    form: "move",
    id: first?.id ?? "",
    direction: "up",
    version: await desk.version(),
  });
  expect((await rules()).map(({ id }) => id)).toEqual([first?.id, third?.id, second?.id]);
  const changed = { ...rule, form: "change", effect: "THANK", version: await desk.version() };
  expect((await desk.post(`${desk.base}/rules/${third?.id}`, changed)).status).toBe(303);
  await desk.post(`${desk.base}/rules`, {
    form: "remove",
    id: first?.id ?? "",
    version: await desk.version(),
  });
  expect(await rules()).toMatchObject([
    { id: third?.id, position: 1, effect: "THANK" },
    { id: second?.id, position: 2 },
  ]);
  const audit = await db.auditEntry.findMany({
    where: { subject: desk.slug },
    orderBy: { createdAt: "asc" },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    "letters.rule-added",
    "letters.rule-moved",
    "letters.rule-changed",
    "letters.rule-removed",
  ]);
});

test("of two editors the second one is told who changed what, and nothing typed is lost", async () => {
  const old = await desk.version();
  await desk.post(desk.base, { form: "threshold", floodThreshold: "50", version: old });
  const late = { form: "add", effect: "EXCLUDE", ...texts, version: old };
  const [one, two] = await Promise.all([
    desk.post(`${desk.base}/rules`, late),
    desk.post(desk.base, { form: "threshold", floodThreshold: "60", version: old }),
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
      desk.post(desk.base, { form: "threshold", floodThreshold, version: await desk.version() }),
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
    const reply = await desk.post(`${desk.base}/${page}`, {
      countries: "",
      ...fields,
      version: await desk.version(),
    });
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
  expect((await desk.post(`${desk.base}/missions`, mission)).status).toBe(303);
  const again = await desk.post(`${desk.base}/missions`, { ...mission, from: "2029-01-01", to: "" });
  expect("render" in again && again.formState.errors).toEqual({ from: "mission-overlaps" });
  expect((await desk.post(`${desk.base}/missions`, { ...mission, from: "2030-01-02", to: "" })).status).toBe(
    303,
  );
  const term = { form: "add", term: "sabotage", language: "en", reason: "threat", level: "REFUSE" };
  expect((await desk.post(`${desk.base}/wording`, { ...term, version: await desk.version() })).status).toBe(
    303,
  );
  expect((await desk.post(`${desk.base}/wording`, { ...term, version: await desk.version() })).status).toBe(
    422,
  );
  const notes = {
    form: "save",
    country: "DE",
    noteEn: "Airmail, 20 g",
    noteRu: "",
    noteKk: "",
    checkedOn: "2026-11-01",
  };
  await desk.post(`${desk.base}/postage`, notes);
  expect(await db.postageNote.count({ where: { country: "DE" } })).toBe(1);
  await desk.post(`${desk.base}/postage`, { ...notes, noteEn: "" });
  expect(await db.postageNote.count({ where: { country: "DE" } })).toBe(0);
  const ways = {
    form: "recipient",
    office: "ombudsman",
    channels: "post",
    emailsPerHour: "5",
    inOfficeHours: "on",
  };
  await desk.post(desk.base, { ...ways, version: await desk.version() });
  const recipient = await db.recipient.findFirst({
    where: { campaignId: desk.campaignId, office: { slug: "ombudsman" } },
  });
  expect(recipient).toMatchObject({ channels: ["post"], emailsPerHour: 5, emailsInOfficeHours: true });
});

test("moderators and analysts may not, another organisation finds nothing, nobody unknown gets in", async () => {
  const forms: [string, Fields][] = [
    [desk.base, { form: "threshold", floodThreshold: "5", version: "0" }],
    [desk.base, { form: "recipient", office: "ombudsman", emailsPerHour: "5", version: "0" }],
    [desk.base, { form: "test", office: "ombudsman", language: "en", country: "DE" }],
    [`${desk.base}/rules`, { form: "add", effect: "EXCLUDE", countries: "", ...texts, version: "0" }],
    [`${desk.base}/rules`, { form: "move", id: desk.campaignId, direction: "up", version: "0" }],
    [`${desk.base}/rules`, { form: "remove", id: desk.campaignId, version: "0" }],
    [
      `${desk.base}/rules/${desk.campaignId}`,
      { form: "change", effect: "EXCLUDE", countries: "", ...texts, version: "0" },
    ],
    [`${desk.base}/preview`, { form: "preview", office: "ombudsman", language: "en", country: "DE" }],
    [`${desk.base}/preview`, { form: "pdf", office: "ombudsman", language: "en", country: "DE" }],
    [
      `${desk.base}/wording`,
      { form: "add", term: "word", language: "", reason: "insult", level: "HINT", version: "0" },
    ],
    [`${desk.base}/wording`, { form: "remove", id: desk.campaignId, version: "0" }],
    [`${desk.base}/missions`, { form: "remove", id: desk.campaignId }],
    [`${desk.base}/postage`, { form: "save", country: "DE", checkedOn: "" }],
  ];
  for (const [path, fields] of forms) {
    for (const who of ["MODERATOR", "ANALYST"] as const)
      await expect(desk.post(path, fields, who)).rejects.toMatchObject({ code: "forbidden" });
    await expect(desk.post(path, fields, "stranger")).rejects.toMatchObject({ code: "not-found" });
    expect((await desk.post(path, fields, "nobody")).headers?.location).toBe("/en/organizer/sign-in");
  }
});
