import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { campaignPath } from "../steps.ts";
import { type Locale, words } from "../words.ts";

const runs: { javaScriptEnabled: boolean; locale: Locale; language: Locale; width: number }[] = [
  { javaScriptEnabled: true, locale: "en", language: "ru", width: 1280 },
  { javaScriptEnabled: true, locale: "kk", language: "kk", width: 360 },
  { javaScriptEnabled: false, locale: "ru", language: "kk", width: 360 },
  { javaScriptEnabled: false, locale: "en", language: "en", width: 1280 },
];

/** The first is nobody else's; the second opens every letter of the sample in its language. */
const own: Record<Locale, string> = {
  en: "My grandmother hid poems in jars of quince jelly, so I follow what becomes of poets.",
  ru: "Моя бабушка прятала стихи в банках с вареньем, поэтому судьба поэтов мне небезразлична.",
  kk: "Әжем өлеңдерді тосап құтысына жасыратын, сондықтан ақындардың тағдыры мені толғандырады.",
};
const borrowed: Record<Locale, string> = {
  en: "According to the Open Dialog Foundation and defence counsel",
  ru: "По сведениям Фонда «Открытый диалог» и адвокатов",
  kk: "«Ашық диалог» қоры мен адвокаттардың мәліметінше",
};
const rude: Record<Locale, string> = {
  en: "These murderers must go.",
  ru: "Убийцам не место в суде.",
  kk: "Жендеттердің ісі қаралсын.",
};

for (const { javaScriptEnabled, locale, language, width } of runs) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}, page in ${locale}, letter in ${language}, ${width} px`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 800 } });

    test("the writer is told what is their own, what to weigh, and what the page holds", async ({
      page,
      expectAccessible,
    }) => {
      await openWords(page, locale, { language, javaScriptEnabled });
      const field = page.locator("textarea[name=personalParagraph]");
      await expect(page.getByText(words(locale, "wording", "questions.who"))).toBeVisible();
      await expect(field).toHaveValue("");
      expect(await field.getAttribute("placeholder")).toBeNull();

      await say(page, own[language], javaScriptEnabled);
      await expect(page.getByText(words(locale, "wording", "own.own"))).toBeVisible();
      expect(await scoreShown(page)).toBe(100);
      await say(page, borrowed[language], javaScriptEnabled);
      await expect(page.getByText(words(locale, "wording", "own.borrowed"))).toBeVisible();
      expect(await scoreShown(page)).toBe(0);

      await say(page, `${own[language]} ${rude[language]}`, javaScriptEnabled);
      await expect(page.getByText(words(locale, "wording", "warnings.title"))).toBeVisible();
      // axe is a script itself.
      if (javaScriptEnabled) return expectAccessible(page);

      await field.fill(words(locale, "wording", "questions.why"));
      await page.locator("button[value=next]").click();
      await expect(page.locator(".field__error")).toHaveText(words(locale, "forms", "only-hints"));
      await field.fill(own[language]);
      await page.locator("button[value=next]").click();
      await expect(page.locator("input[name=name]:not([type=hidden])")).toBeVisible();
    });
  });
}

test.describe("with JavaScript", () => {
  test("the sheet changes its wording, and the letter stands below it in the reader's language", async ({
    page,
  }) => {
    await openWords(page, "en", { language: "kk", javaScriptEnabled: true });
    const translation = page.locator(".live-sheet .letter-text");
    await expect(translation).toContainText("Dear Commissioner,");
    const before = await translation.textContent();
    await expect
      .poll(async () => {
        const set = page.waitForResponse((response) => response.url().endsWith("/preview"));
        await page.getByRole("button", { name: words("en", "write", "check.reword") }).click();
        await set;
        return await translation.textContent();
      })
      .not.toBe(before);
  });

  test("a draft is kept on the device only when asked, taken up when asked, and leaving by accident asks", async ({
    page,
  }) => {
    await openWords(page, "en", { language: "en", javaScriptEnabled: true });
    const field = page.locator("textarea[name=personalParagraph]");
    await field.fill(own.en);
    expect(await storedDrafts(page)).toEqual([]);
    const asked = page.waitForEvent("dialog");
    const leaving = page.goto(campaignPath("en")).catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await leaving;
    await expect(field).toHaveValue(own.en);

    await page.getByText(words("en", "write", "keep.title")).click();
    await page.getByRole("button", { name: words("en", "write", "keep.save") }).click();
    expect(await storedDrafts(page)).toHaveLength(1);
    page.on("dialog", (leave) => leave.accept());
    await openWords(page, "ru", { language: "ru", javaScriptEnabled: true });
    await expect(field).toHaveValue("");
    await page.getByRole("button", { name: words("ru", "write", "keep.restore") }).click();
    await expect(field).toHaveValue(own.en);
    await expect(page.locator("input[name=language][value=en]")).toBeChecked();
  });

  test("the quick exit forgets what the device kept and is not held up", async ({ browser, baseURL }) => {
    // A context of its own: this one may ask a foreign host, because that is where the exit leads.
    const context = await browser.newContext({ baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.route("https://**", (route) => route.fulfill({ body: "elsewhere" }));
    await openWords(page, "en", { language: "en", javaScriptEnabled: true });
    await page.locator("textarea[name=personalParagraph]").fill(own.en);
    await page.getByText(words("en", "write", "keep.title")).click();
    await page.getByRole("button", { name: words("en", "write", "keep.save") }).click();
    expect(await storedDrafts(page)).toHaveLength(1);
    await page.locator("a.exit").click();
    await expect(page).toHaveURL(/^https:/);
    // From a page without the framework too, and "back" does not lead to it.
    await page.goto(campaignPath("en"));
    expect(await storedDrafts(page)).toEqual([]);
    await page.evaluate(() => window.localStorage.setItem("letter-draft:any", "{}"));
    await page.locator("a.exit").click();
    await expect(page).toHaveURL(/^https:/);
    await page.goBack();
    await expect(page).toHaveURL(/^https:/);
    await page.goto(campaignPath("en"));
    expect(await storedDrafts(page)).toEqual([]);
    await context.close();
  });
});

/** Through the gate to the field, for a letter to the Ombudsman. */
async function openWords(
  page: Page,
  locale: Locale,
  { language, javaScriptEnabled }: { language: Locale; javaScriptEnabled: boolean },
) {
  await page.goto(`${campaignPath(locale)}/write`);
  await page.locator("button[value=start]").click();
  if (javaScriptEnabled) await expect(page.locator(".live-sheet")).toBeAttached();
  for (const box of await page.locator("input[name=to][type=checkbox]").all())
    await box.setChecked((await box.getAttribute("value")) === "ombudsman");
  const next = page.locator("button[value=next]");
  if (!javaScriptEnabled) await next.click();
  await page.locator(`input[name=language][value=${language}]`).check();
  if (javaScriptEnabled) return;
  await next.click();
  await next.click();
}

/** Types, and with script waits for the answer that knows the words; without it presses the button. */
async function say(page: Page, text: string, javaScriptEnabled: boolean) {
  const field = page.locator("textarea[name=personalParagraph]");
  if (!javaScriptEnabled) {
    await field.fill(text);
    await page.locator("button[value=measure]").click();
    await expect(field).toHaveValue(text);
    return;
  }
  const measured = page.waitForResponse((response) => {
    const sent = new URLSearchParams(response.request().postData() ?? "");
    return response.url().endsWith("/preview") && sent.get("personalParagraph") === text;
  });
  await field.fill(text);
  await measured;
}

async function scoreShown(page: Page): Promise<number> {
  return Number(await page.locator("meter").getAttribute("value"));
}

function storedDrafts(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(window.localStorage));
}
