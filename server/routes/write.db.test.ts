import { beforeAll, expect, test } from "vitest";
import type { WriteData } from "#domain/letters/schema";
import { db } from "#lib/db";
import { AppError } from "#lib/errors";
import type { FormState } from "#lib/form-state";
import { loadSample } from "../../scripts/sample.ts";
import { routes } from "./write.ts";

const draft = {
  to: ["prosecutor-general", "ombudsman"],
  language: "ru",
  demands: ["1", "3"],
  personalParagraph: "Мой дед тоже был поэтом.",
  name: "Ann Lee",
  city: "Berlin",
  country: "DE",
  postalAddress: "Hauptstr. 1\n10115 Berlin",
  sheet: "s".repeat(43),
};
type Fields = Record<string, string | string[]>;

beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
  const { id } = await db.office.findFirstOrThrow({ where: { slug: "ombudsman" } });
  await db.officeEmail.create({ data: { officeId: id, address: "ombudsman@example.org" } });
});

async function post(fields: Fields, { slug = "zhumagulov-abishev", path = "write" } = {}) {
  const route = routes.find(({ pattern }) => pattern.endsWith(`/${path}`));
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const reply = await route?.handle({
    method: "POST",
    path: "",
    params: { locale: "en", slug },
    query: new URLSearchParams(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.from(new URLSearchParams(pairs as string[][]).toString()),
    sourceKey: "test",
  });
  if (!reply) throw new Error("no answer");
  const state: FormState | null = "render" in reply ? reply.formState : null;
  return { reply, status: reply.status, state, data: state?.data as WriteData | undefined };
}

test("each step asks for its own fields and carries all the others on", async () => {
  const steps: [Fields, number, string][] = [
    [{ go: "start" }, 200, "to"],
    [{ go: "next", step: "to" }, 422, "to"],
    [{ go: "next", step: "to", to: "ombudsman", name: "kept" }, 200, "language"],
    [{ go: "next", step: "language", to: "ombudsman", language: "kk" }, 200, "ask"],
    [{ go: "back", step: "ask", to: "ombudsman", language: "kk" }, 200, "language"],
    [{ go: "next", step: "ask", to: "ombudsman", language: "kk", demands: ["1", "2", "3", "4"] }, 422, "ask"],
    [{ go: "check", to: "ombudsman", language: "kk" }, 422, "who"],
    [{ go: "next", step: "to", to: ["european-commission", "ombudsman"] }, 200, "language"],
    [
      { go: "next", step: "language", to: ["european-commission", "ombudsman"], language: "ru" },
      422,
      "language",
    ],
  ];
  for (const [fields, status, step] of steps) {
    const answer = await post(fields);
    expect([answer.status, answer.data]).toMatchObject([status, { view: "step", step }]);
    if (fields.name) expect(answer.state?.values.name).toBe(fields.name);
  }
});

test("the last step shows the very letter, its translation, and what was typed is kept", async () => {
  const { data, state, status } = await post({ ...draft, go: "check" });
  expect(status).toBe(200);
  if (data?.view !== "check") throw new Error("no letter");
  expect(data.letter.image).toMatch(/^<svg/);
  expect(data.letter.text).toContain("Генеральному прокурору");
  expect(data.letter.translation).toContain("Dear Prosecutor General,");
  expect(state?.values).toMatchObject({ ...draft, paper: "a4" });
  const other = await post({ ...draft, go: "show:ombudsman" });
  expect(other.data).toMatchObject({ letter: { office: { slug: "ombudsman" } } });
});

test("printing gives the file and counts each office once; other pages count by their channel", async () => {
  const count = () => db.ledgerEntry.count({ where: { kind: "LETTER_PREPARED" } });
  const { reply } = await post({ ...draft, go: "print" });
  expect(reply.headers?.["content-type"]).toBe("application/pdf");
  await post({ ...draft, go: "print", parallel: "on", paper: "letter" });
  expect(await count()).toBe(2);
  const hand = await post({ ...draft, go: "hand:ombudsman", sheet: "h".repeat(43) });
  expect(hand.data).toMatchObject({ view: "hand", envelope: expect.arrayContaining(["KAZAKHSTAN"]) });
  expect(await count()).toBe(3);
  const mail = await post({ ...draft, go: "mail:ombudsman", sheet: "m".repeat(43) });
  expect(mail.data).toMatchObject({ view: "mail", to: "ombudsman@example.org" });
  const none = await post({ ...draft, go: "mail:prosecutor-general" });
  expect(none.data).toMatchObject({ view: "check" });
});

test("what was posted can be reported and taken back", async () => {
  const count = () => db.ledgerEntry.count({ where: { kind: "LETTER_REPORTED_SENT" } });
  expect((await post({ ...draft, go: "posted" })).data).toMatchObject({ view: "posted", reported: true });
  expect(await count()).toBe(2);
  expect((await post({ ...draft, go: "undo" })).data).toMatchObject({ view: "posted", reported: false });
  expect(await count()).toBe(0);
  await post({ ...draft, go: "posted:ombudsman", channel: "mail-program" });
  expect(await db.ledgerEntry.findMany({ where: { kind: "LETTER_REPORTED_SENT" } })).toMatchObject([
    { channel: "mail-program", language: "ru", country: "DE" },
  ]);
});

test("a letter by e-mail asks for one's own address and answers the same to all", async () => {
  const mistyped = { email: "not an address", replyTo: "supporter" };
  const wrong = await post({ ...draft, go: "send-email:ombudsman", ...mistyped });
  expect([wrong.status, wrong.state?.errors]).toEqual([422, { email: "email-invalid" }]);
  expect(wrong.data).toMatchObject({ typed: { email: "not an address", replyToSupporter: true } });
  const closed = await post({ ...draft, go: "email:prosecutor-general" });
  expect(closed.data).toMatchObject({ view: "check" });
  const email = "ann@example.org";
  for (let again = 0; again < 2; again++) {
    const sent = await post({ ...draft, go: "send-email:ombudsman", email });
    expect([sent.status, sent.data]).toMatchObject([200, { view: "email", sent: true }]);
  }
  expect(await db.emailLetter.count()).toBe(2);
});

const nasty = [
  "\0",
  "\ud800",
  "<script>alert(1)</script>",
  "=cmd()",
  "a\r\nBcc: b@c.de",
  "x".repeat(5000),
  "#[{{x}}]",
];
test.each(
  nasty.flatMap((text) =>
    ["name", "city", "personalParagraph", "postalAddress", "to", "go"].map((field) => [field, text]),
  ),
)("%s = %j is refused beside its field or handled as text", async (field = "", text = "") => {
  const { status, state } = await post({ ...draft, go: "check", [field]: text });
  expect(status).toBeLessThan(500);
  if (status === 422) expect(Object.keys(state?.errors ?? {})).toContain(field);
  const preview = await post({ ...draft, [field]: text }, { path: "write/preview" });
  expect(preview.status).toBe(200);
});

test("a reply is reported with what was typed kept on refusal", async () => {
  const refused = await post(
    { office: "ombudsman", class: "NICE", incomingNumber: "7" },
    { path: "write/reply" },
  );
  expect([refused.status, refused.state?.errors]).toEqual([422, { class: "reply-class-required" }]);
  expect(refused.state?.values.incomingNumber).toBe("7");
  const taken = await post({ office: "ombudsman", class: "REFUSAL" }, { path: "write/reply" });
  expect(taken.state?.data).toBe("reported");
});

test("each state answers for itself", async () => {
  const { id } = await db.campaign.findUniqueOrThrow({ where: { slug: "zhumagulov-abishev" } });
  const move = (slug: string, state: "HISTORICAL" | "CLOSED" | "DRAFT") =>
    db.campaign.update({ where: { id }, data: { state, slug } });
  const before = await db.ledgerEntry.count();
  await move("historical", "HISTORICAL");
  expect((await post({ ...draft, go: "print" }, { slug: "historical" })).status).toBe(200);
  expect((await post({ ...draft, go: "posted" }, { slug: "historical" })).status).toBe(409);
  expect((await post({ ...draft, go: "email:ombudsman" }, { slug: "historical" })).status).toBe(409);
  expect(await db.ledgerEntry.count()).toBe(before);
  await move("closed", "CLOSED");
  expect((await post({ ...draft, go: "print" }, { slug: "closed" })).status).toBe(409);
  await move("draft", "DRAFT");
  await expect(post(draft, { slug: "draft" })).rejects.toBeInstanceOf(AppError);
  await expect(post(draft, { slug: "nothing" })).rejects.toBeInstanceOf(AppError);
});
