import type { Page } from "@playwright/test";
import { changeRows } from "../database.ts";
import { expect, test } from "../fixtures.ts";
import { makeOwnCampaign, openDesk } from "../own-campaign.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "office-records", key);
const offices = "/en/organizer/organisations/sample/offices";
const longAgo = "2020-01-01";
const today = new Date().toISOString().slice(0, 10);

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

test("an organizer enters an office, a text and two holders: old letters keep the old name, the window stays", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const campaign = await makeOwnCampaign();
  const office = campaign.replace("journey", "minister");
  const desk = await openDesk(browser, { javaScriptEnabled: false });

  await enterOffice(desk, office);
  await enterHolder(desk, office, "Old", longAgo);
  await beginText(desk, campaign);
  await addOffice(desk, campaign, office);
  await enterHolder(desk, office, "New", today);

  const now = await readLetter(desk, campaign, office);
  expect(now).toContain("A. New");
  expect(now).toContain("Dear Minister New,");
  const before = await readRecipient(desk, campaign);
  await changeRows("update campaigns set as_of = '2023-06-01' where slug = $1", [campaign]);
  const then = await readLetter(desk, campaign, office);
  expect(then).toContain("A. Old");
  expect(then).not.toContain("New");
  await expect(async () => {
    const after = await readRecipient(desk, campaign);
    expect(after.holder).toBe("A. Old");
    expect(after.addressLines).toEqual(before.addressLines);
  }).toPass({ timeout: 15_000 });
  expect(before.addressLines).toEqual([
    "Minister of Justice",
    "13 Journey Street",
    "ASTANA 010000",
    "KAZAKHSTAN",
  ]);
  await desk.context().close();
});

async function enterOffice(desk: Page, slug: string) {
  await desk.goto(`${offices}/new`);
  const fields = {
    ...{ nameEn: "Minister of Justice", nameRu: "Министр юстиции", nameKk: "Әділет министрі" },
    ...{
      headRu: "Министру юстиции",
      greetingEn: "Dear Minister,",
      greetingRu: "Уважаемый господин Министр!",
    },
    ...{
      windowA4:
        "Minister of Justice\nof a country with a very long name indeed, longer than windows\nand one more",
      slug,
    },
  };
  for (const [name, value] of Object.entries(fields)) await desk.locator(`[name="${name}"]`).fill(value);
  await desk.getByRole("button", { name: text("new.save") }).click();
  await expect(desk.locator("#field-office-windowA4-error")).toBeVisible();
  await desk.locator('[name="windowA4"]').fill("Minister of Justice");
  await desk.getByRole("button", { name: text("heads.show") }).click();
  await expect(desk.locator(".head-picture img")).toHaveCount(3);
  await expect(desk.locator('[name="nameRu"]')).toHaveValue(fields.nameRu);
  await desk.getByRole("button", { name: text("new.save") }).click();
  await expect(desk.getByText(text("done.office-created"))).toBeVisible();
  await desk.locator('[name="street"]').fill("13 Journey Street");
  await desk.locator('[name="postcode"]').fill("010000");
  await desk.locator('[name="city"]').selectOption("astana");
  await desk.getByRole("button", { name: words("en", "organizer", "offices.saveAddress") }).click();
  await expect(desk.getByText("13 Journey Street, ASTANA 010000")).toBeVisible();
}

async function enterHolder(desk: Page, office: string, name: string, from: string) {
  await desk.goto(`${offices}/${office}/holders/new`);
  const fields = {
    ...{ nameEn: `A. ${name}`, nameRu: `А. ${name}`, nameKk: `А. ${name}`, dativeRu: `А. ${name}у` },
    ...{
      dativeKk: `А. ${name}ға`,
      greetingEn: `Dear Minister ${name},`,
      greetingRu: "Уважаемая госпожа Министр!",
    },
    ...{ greetingKk: "Құрметті Министр!", from, source: "Decree of the day" },
  };
  for (const [field, value] of Object.entries(fields)) await desk.locator(`[name="${field}"]`).fill(value);
  await desk.getByRole("button", { name: text("holder.new.save") }).click();
  await expect(desk.getByText(text("done.holder-added"))).toBeVisible();
}

/** From our own text to begin with; its blank is filled, and a name that would have to be declined is refused first. */
async function beginText(desk: Page, campaign: string) {
  const templates = (key: string) => words("en", "templates", key);
  const base = `/en/organizer/campaigns/${campaign}/letters/templates`;
  await desk.goto(base);
  await desk.getByRole("button", { name: templates("list.addSave") }).click();
  await expect(desk.getByText(templates("done.template-added"))).toBeVisible();
  await desk.goto(`${base}/appeal/en`);
  const facts = desk.locator('[name="text-1"]').first();
  await expect(facts).toHaveValue(/\{\{\?/);
  await facts.fill("According to counsel, somebody was detained in {{city}}.");
  await desk.getByRole("button", { name: templates("edit.save") }).click();
  await expect(desk.getByText(/the country must follow/).first()).toBeVisible();
  await facts.fill("According to counsel, somebody was detained on 1 June 2021.");
  await desk.getByRole("button", { name: templates("edit.save") }).click();
  await expect(desk.getByText(templates("done.template-changed"))).toBeVisible();
}

async function addOffice(desk: Page, campaign: string, office: string) {
  const templates = (key: string) => words("en", "templates", key);
  await desk.goto(`/en/organizer/campaigns/${campaign}/letters/recipients`);
  await desk.locator('select[name="office"]').selectOption(office);
  await desk.locator('input[name="languages"][value="kk"]').last().uncheck();
  await desk.getByRole("button", { name: templates("recipients.addSave") }).click();
  await expect(desk.getByText(templates("done.recipient-added"))).toBeVisible();
}

async function readLetter(desk: Page, campaign: string, office: string) {
  await desk.goto(`/en/organizer/campaigns/${campaign}/letters/preview`);
  await desk.locator('select[name="office"]').selectOption(office);
  await desk.getByRole("button", { name: words("en", "letter-settings", "preview.show") }).click();
  await expect(desk.locator("img.sheet__image")).toBeVisible();
  return (await desk.locator(".letter-text").textContent()) ?? "";
}

async function readRecipient(desk: Page, campaign: string) {
  const answer = await desk.request.get(`/api/v1/campaigns/${campaign}`);
  const { recipients } = (await answer.json()) as {
    recipients: { holder: string; addressLines: string[] }[];
  };
  return recipients[0] ?? { holder: "", addressLines: [] };
}
