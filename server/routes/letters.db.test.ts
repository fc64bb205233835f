import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db";
import { AppError } from "#lib/errors";
import { loadSample } from "../../scripts/sample.ts";
import type { Incoming } from "../http.ts";
import { UnreadableForm } from "../unreadable-form.ts";
import { routes } from "./letters.ts";

const url = "/api/v1/campaigns/:slug/letters";
const request = {
  recipients: ["prosecutor-general", "ombudsman"],
  language: "kk",
  sender: { name: "Ann Lee", city: "Berlin", country: "DE", postalAddress: "Hauptstr. 1\n10115 Berlin" },
  demands: [1, 3],
  personalParagraph: "Менің атам да ақын еді.",
  paper: "a4",
};

beforeAll(async () => {
  await loadSample({ mode: "try-out" });
  const reviewedAt = new Date();
  await db.campaignTranslation.updateMany({ data: { reviewedAt } });
});

async function post(body: unknown, { slug = "zhumagulov-abishev", type = "application/json" } = {}) {
  const route = routes.find(({ pattern }) => pattern === url);
  const incoming: Incoming = {
    method: "POST",
    path: "",
    params: { slug },
    query: new URLSearchParams(),
    headers: { "content-type": type },
    body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    sourceKey: "test",
  };
  const reply = await route?.handle(incoming);
  if (!reply || "render" in reply) throw new Error("no answer");
  const problem = typeof reply.body === "string" ? JSON.parse(reply.body) : undefined;
  return { ...reply, problem };
}

async function pagesOf(pdf: unknown): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf as Buffer) }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return Promise.all(pages);
}

test("one page for each recipient in the given order, forgotten by everybody on the way", async () => {
  const before = await db.ledgerEntry.count();
  const answer = await post(request);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="letter.pdf"',
    "cache-control": "no-store",
  });
  const [first, second, ...rest] = await pagesOf(answer.body);
  expect(rest).toEqual([]);
  expect(first).toContain("Бас прокурорына");
  expect(first).toContain("Менің атам да ақын еді.");
  expect(second).toContain("уәкілге");
  expect(await db.ledgerEntry.count()).toBe(before);
  expect((await post(request)).body).toEqual(answer.body);
});

test("a parallel text adds a page to each letter", async () => {
  expect(await pagesOf((await post({ ...request, parallel: "en" })).body)).toHaveLength(4);
});

test.each([
  ["an office without address", { recipients: ["diplomatic-mission"], language: "en" }, "no-address"],
  ["Kazakh to the European Commission", { recipients: ["european-commission"] }, "language-not-offered"],
  ["Russian to a mission", { recipients: ["diplomatic-mission"], language: "ru" }, "language-not-offered"],
  ["an unknown office", { recipients: ["nobody"] }, "unknown-recipient"],
  ["a demand that is not there", { demands: [7] }, "unknown-demand"],
  ["a sign without glyph", { personalParagraph: "hope 🕊" }, "unprintable-character"],
  ["half a character", { sender: { ...request.sender, name: "Ann\ud800" } }, "unprintable-character"],
  ["a threat", { personalParagraph: "I will kill you." }, "threat"],
  ["more than a page holds", { personalParagraph: "слово ".repeat(249) }, "too-long"],
  ["a name of 5,000 letters", { sender: { ...request.sender, name: "x".repeat(5000) } }, "invalid"],
])("%s is a 422", async (_what, change, code) => {
  const answer = await post({ ...request, ...change });
  expect(answer.status).toBe(422);
  expect(answer.headers?.["content-type"]).toBe("application/problem+json");
  expect(answer.problem).toMatchObject({ status: 422, code });
  expect(Object.keys(answer.problem.errors)).toHaveLength(1);
});

test("what is in the way is named", async () => {
  const glyph = await post({ ...request, sender: { ...request.sender, city: "Bär🕊lin" } });
  expect(glyph.problem).toMatchObject({
    errors: { "sender.city": "unprintable-character" },
    character: "🕊",
    codePoint: "U+1F54A",
  });
  const control = await post({ ...request, sender: { ...request.sender, name: "Ann\u0000" } });
  expect(control.problem).toMatchObject({
    errors: { "sender.name": "unprintable-character" },
    character: "\u0000",
    codePoint: "U+0000",
  });
  const long = await post({ ...request, personalParagraph: "слово ".repeat(249) });
  expect(long.problem.errors).toEqual({ personalParagraph: "too-long" });
  expect(long.problem.words).toBeGreaterThan(0);
});

test("text is text: markup, formulas and placeholders are printed as they were typed", async () => {
  const own = "#set text(red) =cmd() <script> {{city}} $x$ \\";
  const [page] = await pagesOf((await post({ ...request, personalParagraph: own })).body);
  expect(page?.replace(/\s+/g, " ")).toContain(own);
});

test("a malformed body is a 400, another type a 415", async () => {
  await expect(post("{")).rejects.toMatchObject({ status: 400 });
  await expect(post("a=1", { type: "text/plain" })).rejects.toBeInstanceOf(UnreadableForm);
});

test("each state answers for itself", async () => {
  await expect(post(request, { slug: "unknown" })).rejects.toBeInstanceOf(AppError);
  const { id } = await db.campaign.findUniqueOrThrow({ where: { slug: "zhumagulov-abishev" } });
  const states = { DRAFT: undefined, CLOSED: 409, HISTORICAL: 200 } as const;
  for (const [state, status] of Object.entries(states)) {
    const slug = `state-${state.toLowerCase()}`;
    await db.campaign.update({ where: { id }, data: { state: state as "DRAFT", slug } });
    if (status) expect((await post(request, { slug })).status).toBe(status);
    else await expect(post(request, { slug })).rejects.toBeInstanceOf(AppError);
  }
});
