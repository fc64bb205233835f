import type { Browser, Page } from "@playwright/test";
import { changeRows } from "../database.ts";
import { expect, organizer, test } from "../fixtures.ts";
import { linkWith, type Mailbox } from "../mailbox.ts";
import { makeOwnCampaign, openDesk } from "../own-campaign.ts";
import { words } from "../words.ts";

const say = (key: string) => words("en", "paper", key);
const password = "seven quiet herons at dusk";

test("sheets are printed, entered by one and confirmed by another without a script, and whoever signed twice counts once", async ({
  page,
  browser,
  mailbox,
  address,
  expectAccessible,
}) => {
  test.setTimeout(240_000);
  const slug = await makeOwnCampaign();
  await askFor(slug, "Let doctors in.");
  const paper = `/en/organizer/campaigns/${slug}/paper`;
  const online = `online-${address}`;
  await signOnline(page, mailbox, slug, online);
  const counts = async () => {
    const answer = await page.request.get(`/api/v1/campaigns/${slug}`);
    const { signaturesConfirmed, signaturesOnPaper } = ((await answer.json()) as { counts: Counts }).counts;
    return [signaturesConfirmed, signaturesOnPaper];
  };
  await expect.poll(counts).toEqual([1, 0]);

  const first = await openDesk(browser, { javaScriptEnabled: false });
  const codes = await printSheets(first, paper);
  const second = await inviteSecond(browser, first, mailbox, address);

  await first.goto(`${paper}/sheets/${codes[0]}`);
  await first.locator("[name=country]").selectOption("DE");
  await fill(first, { "name-1": "Anna Nowak", "email-1": "anna@", "city-2": "Berlin" });
  await first.getByRole("button", { name: say("entry.submit") }).click();
  await expect(first.locator("#field-enter-email-1-error")).toContainText(say("errors.email-form"));
  await expect(first.locator("#field-enter-name-2-error")).toContainText(say("errors.name-required"));
  await expect(first.locator("[name=name-1]")).toHaveValue("Anna Nowak");
  await fill(first, {
    "email-1": online,
    "name-2": "Bert Brandt",
    "name-3": "brandt BERT",
    "city-3": "Berlin",
  });
  await first.getByRole("button", { name: say("entry.submit") }).click();
  await expect(first.getByText(say("done.entered"))).toBeVisible();
  await expect(first.getByText(say("compare.own"))).toBeVisible();

  await second.goto(paper);
  await second.locator("[name=sheet]").fill(` ${codes[0]?.toLowerCase().replace(/^(....)/, "$1 - ")}`);
  await second.getByRole("button", { name: say("find.submit") }).click();
  await expect(second).toHaveURL(new RegExp(`/sheets/${codes[0]}$`));
  await second.locator("form:has([name=count]) [name=country]").selectOption("DE");
  const read = { "name-1": "Anna Nowak", "name-2": "Bert Brandt", "name-3": "Bert Brandt" };
  await fill(second, { count: "2", ...read, "city-2": "Berlin", "city-3": "Berlin" });
  await second.getByRole("button", { name: say("compare.submit") }).click();
  await expect(second.locator("#field-confirm-count-error")).toContainText(say("errors.differs"));
  await expect(second.locator("[name=name-3]").first()).toHaveValue("Bert Brandt");
  await second.locator("[name=count]").fill("3");
  await second.getByRole("button", { name: say("compare.submit") }).click();
  await expect(second.getByText(say("done.confirmed"))).toBeVisible();
  await expect(second.getByText("lines 1 and 3")).toBeVisible();
  await expect.poll(counts).toEqual([1, 1]);

  await importSheet(first, paper, codes[1] ?? "");
  await expect.poll(counts).toEqual([1, 1]);
  await second.goto(`${paper}/sheets/${codes[1]}`);
  await fill(second, { count: "3", "name-1": "Cem Can", "name-2": "Dana Diaz", "name-3": "Bert Brandt" });
  await fill(second, {
    "country-1": "France",
    "country-2": "Испания",
    "country-3": "de",
    "city-3": "Berlin",
  });
  await second.getByRole("button", { name: say("compare.submit") }).click();
  await expect(second.getByText(say("done.confirmed"))).toBeVisible();
  await expect.poll(counts).toEqual([1, 3]);
  // The page is kept for everybody, for some seconds; one that nobody looks at does not ask for newer counts.
  await expect(async () => {
    await page.goto(`/en/campaigns/${slug}`);
    await expect(page.getByText("3 signatures on paper").first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("1 person has signed").first()).toBeVisible();

  await second.goto(`${paper}/sheets/${codes[0]}`);
  await second.getByText(say("out.title")).click();
  await second.getByRole("button", { name: say("out.submit") }).click();
  await expect(second.getByText(say("done.taken-out"))).toBeVisible();
  await expect.poll(counts).toEqual([1, 3]);
  await second.goto(`${paper}/sheets/${codes[1]}`);
  await second.getByText(say("strike.title")).click();
  await second.locator("[name=line]").fill("1");
  await second.getByRole("button", { name: say("strike.submit") }).click();
  await expect(second.getByText(say("done.struck"))).toBeVisible();
  await expect.poll(counts).toEqual([1, 2]);
  await second.goto(`${paper}/sheets/${codes[0]}`);
  await second.getByRole("button", { name: say("out.back") }).click();
  await expect(second.getByText(say("done.put-back"))).toBeVisible();
  await expect.poll(counts).toEqual([1, 2]);

  const scripted = await openDesk(browser);
  for (const path of ["", "/import", `/sheets/${codes[0]}`, `/sheets/${codes[2]}`]) {
    await scripted.goto(paper + path);
    await expectAccessible(scripted);
  }
  for (const desk of [first, second, scripted]) await desk.context().close();
});

type Counts = { signaturesConfirmed: number; signaturesOnPaper: number };

async function askFor(slug: string, text: string) {
  await changeRows(
    `with asked as (insert into demands (id, campaign_id, number)
       select gen_random_uuid(), id, 1 from campaigns where slug = $1 returning id)
     insert into demand_translations (demand_id, locale, text) select id, unnest(enum_range(null::locale)), $2 from asked`,
    [slug, text],
  );
}

async function signOnline(page: Page, mailbox: Mailbox, slug: string, email: string) {
  const data = { email, country: "DE", display: "anonymous", locale: "en", consent: true };
  const answer = await page.request.post(`/api/v1/campaigns/${slug}/signatures`, { data });
  expect(answer.status()).toBe(202);
  await page.goto(linkWith(await mailbox.waitForMail(email), "confirm"));
  await page.getByRole("button", { name: words("en", "confirm", "signature.button") }).click();
  await expect(page).not.toHaveURL(/confirm\/[^/]{20,}$/);
}

/** Three sheets, printed as a PDF on both papers; their numbers. */
async function printSheets(desk: Page, paper: string): Promise<string[]> {
  await desk.goto(paper);
  await expect(desk.getByText(say("care.items.never"))).toBeVisible();
  await fill(desk, { sheets: "3", note: "library", source: "No name" });
  await desk.locator("[name=columns][value=EMAIL]").check();
  await desk.getByRole("button", { name: say("print.submit") }).click();
  await expect(desk.locator("#field-print-source-error")).toBeVisible();
  await expect(desk.locator("[name=note]")).toHaveValue("library");
  await desk.locator("[name=source]").fill("");
  await desk.getByRole("button", { name: say("print.submit") }).click();
  await expect(desk.getByText(say("done.batch-made"))).toBeVisible();
  for (const name of ["a4", "letter"]) {
    const href = await desk.getByRole("link", { name: say(`batch.${name}`) }).getAttribute("href");
    const pdf = await (await desk.request.get(href ?? "")).body();
    expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
  }
  return desk
    .locator("[name=sheets]")
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value") ?? ""));
}

/** Another organizer of the organisation, in a browser of their own. */
async function inviteSecond(browser: Browser, desk: Page, mailbox: Mailbox, address: string): Promise<Page> {
  await desk.goto("/en/organizer/organisations/sample/team");
  await desk.getByLabel("E-mail address").fill(address);
  await desk.getByLabel("Role").last().selectOption("ORGANIZER");
  await desk.locator("#field-invite-current").fill(organizer.password);
  await desk.getByRole("button", { name: "Send the invitation" }).click();
  const second = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await second.goto(linkWith(await mailbox.waitForMail(address), "invitation"));
  await second.getByLabel("Choose a password").fill(password);
  await second.getByRole("button", { name: "Accept and make the account" }).click();
  await expect(second.getByText("The account is made")).toBeVisible();
  await second.goto("/en/organizer/sign-in");
  await second.getByLabel("E-mail address").fill(address);
  await second.getByLabel("Password").fill(password);
  await second.getByRole("button", { name: "Sign in" }).click();
  await second.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  return second;
}

async function importSheet(desk: Page, paper: string, code: string) {
  const bring = async (...lines: string[]) => {
    await desk.goto(`${paper}/import`);
    const buffer = Buffer.from(["sheet;line;name;country;city", ...lines].join("\r\n"));
    await desk
      .locator("input[type=file]")
      .setInputFiles({ name: "sheets.csv", mimeType: "text/csv", buffer });
    await desk.getByRole("button", { name: say("import.try") }).click();
  };
  await bring(`${code};1;Cem Can;FR;`, `${code};22;Dana Diaz;ES;`, `${code};3;;DE;`);
  await expect(desk.getByText(say("errors.line-range"))).toBeVisible();
  await expect(desk.getByText(say("errors.name-required"))).toBeVisible();
  await bring(`${code};1;Cem Can;FR;`, `${code};2;Dana Diaz;ES;`, `${code};3;Bert Brandt;Germany;Berlin`);
  await expect(desk.getByText("3 lines on 1 sheet.")).toBeVisible();
  await desk.getByRole("button", { name: say("import.confirm") }).click();
  await expect(desk.getByText(say("done.imported"))).toBeVisible();
}

async function fill(desk: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields))
    await desk.locator(`[name="${name}"]`).first().fill(value);
}
