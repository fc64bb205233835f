import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, organizer, slug, test } from "../fixtures.ts";
import { words } from "../words.ts";

const verifier = new URL("../../scripts/verify-dossier.js", import.meta.url).pathname;

/** As the receiver runs it: what it says and how it ends. */
function verify(file: string, ...more: string[]): { code: number; said: string } {
  try {
    return { code: 0, said: execFileSync(process.execPath, [verifier, file, ...more], { encoding: "utf8" }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, said: String(stderr) };
  }
}

test("an organizer makes a dossier, and its receiver finds out whether it was changed", async ({
  page,
  request,
  baseURL,
  expectAccessible,
}, info) => {
  await page.goto("/en/organizer/sign-in");
  await page.getByLabel(words("en", "organizer", "signIn.email")).fill(organizer.email);
  await page.getByLabel(words("en", "organizer", "signIn.password")).fill(organizer.password);
  await page.getByRole("button", { name: words("en", "organizer", "signIn.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto(`/en/organizer/campaigns/${slug}/dossier`);
  await expectAccessible(page);
  await page.getByLabel(words("en", "statistics", "dossier.language")).selectOption("ru");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: words("en", "statistics", "dossier.make") }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-dossier-.*-ru\\.zip$`));
  const file = info.outputPath("dossier.zip");
  await download.saveAs(file);

  const keys = await request.get("/.well-known/dossier-keys.json");
  expect(keys.status()).toBe(200);
  const published = verify(file, "--keys", `${baseURL}/.well-known/dossier-keys.json`);
  expect(published).toMatchObject({ code: 0, said: expect.stringContaining("as published") });

  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(verify(file)).toMatchObject({ code: 1, said: expect.stringContaining("NOT VALID") });
});

test("the statistics page works by its address alone, and its downloads are of the chosen days", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("/en/organizer/sign-in");
  await page.getByLabel(words("en", "organizer", "signIn.email")).fill(organizer.email);
  await page.getByLabel(words("en", "organizer", "signIn.password")).fill(organizer.password);
  await page.getByRole("button", { name: words("en", "organizer", "signIn.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const home = `/en/organizer/campaigns/${slug}/statistics`;
  await page.goto(`${home}?from=2026-01-01&to=2026-01-31&compare=previous&figure=lettersPrepared`);
  await expectAccessible(page);
  await expect(page.getByLabel(words("en", "statistics", "filter.figure"), { exact: true })).toHaveValue(
    "lettersPrepared",
  );
  await expect(
    page.getByRole("heading", { name: words("en", "statistics", "page.comparison") }),
  ).toBeVisible();
  for (const [name, type] of [
    ["page.xlsx", "spreadsheetml"],
    ["page.pdf", "application/pdf"],
  ] as const) {
    const link = page.getByRole("link", { name: words("en", "statistics", name) });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toContain(type);
    expect(answer.url()).toContain("from=2026-01-01");
  }
  await page.goto(`${home}?from=2026-02-01&to=2026-01-01`);
  await expect(page.getByText(words("en", "statistics", "filter.order"))).toBeVisible();

  const all = "/en/organizer/organisations/sample/statistics";
  await page.goto(`${all}?from=2026-01-01&to=2026-02-28&compare=previous&step=week`);
  await expectAccessible(page);
  await expect(page.getByLabel(words("en", "statistics", "filter.step"), { exact: true })).toHaveValue(
    "week",
  );
  const workbook = page.getByRole("link", { name: words("en", "statistics", "page.xlsx") });
  const file = await page.request.get((await workbook.getAttribute("href")) ?? "");
  expect(file.headers()["content-disposition"]).toContain("sample-statistics-");
  expect(file.url()).toContain("step=week");
});
