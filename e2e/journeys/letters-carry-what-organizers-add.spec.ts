import { openDesk } from "../desk.ts";
import { expect, slug, test } from "../fixtures.ts";
import { words } from "../words.ts";

const text = (key: string) => words("en", "letter-settings", key);
const letters = `/en/organizer/campaigns/${slug}/letters`;
// To an office that no other journey reads the letter of.
const template = "european-commission";

test("an organizer adds an enclosure, is told what would not fit, and sees it in the letter", async ({
  browser,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const desk = await openDesk(browser);
  await desk.setViewportSize({ width: 360, height: 800 });
  await desk.goto(`${letters}/additions`);
  await expectAccessible(desk);
  const entry = desk.locator("details", { hasText: template });
  await entry.locator("summary").click();
  await entry.locator('textarea[name="en"]').fill("Dear {{supporterName}}");
  await entry.getByRole("button").click();
  await expect(desk.getByText(text("errors.no-placeholder").replaceAll("'", "")).first()).toBeVisible();
  await expectAccessible(desk);
  await entry.locator('textarea[name="en"]').fill("Summary of the case, 2 pages");
  await entry.getByRole("button").click();
  await expect(desk.getByText(text("done.enclosures-changed"))).toBeVisible();

  await desk.goto(`${letters}/preview`);
  await desk.locator('select[name="office"]').selectOption(template);
  await desk.getByRole("button", { name: text("preview.show") }).click();
  await expect(desk.locator(".letter-text")).toContainText("Enclosures: Summary of the case, 2 pages");
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "dark" });
  await desk.goto(`${letters}/rules`);
  await expectAccessible(desk);

  await desk.goto(`${letters}/additions`);
  await entry.locator("summary").click();
  await entry.locator('textarea[name="en"]').fill("");
  await entry.getByRole("button").click();
  await expect(entry.locator("summary")).toContainText("nothing enclosed");
  await desk.context().close();
});
