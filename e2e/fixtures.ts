import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { journeyPorts } from "../testing/journey-ports.ts";
import { Mailbox } from "./mailbox.ts";

export const organizer = { email: "organizer@example.org", password: "correct horse battery staple" };
export const slug = "zhumagulov-abishev";
export const locales = ["en", "ru", "kk"] as const;

type Fixtures = {
  /** An address of its own for each test: rows of one test never meet those of another. */
  address: string;
  mailbox: Mailbox;
  /** Fails on any WCAG 2.2 A or AA violation that axe can see. */
  expectAccessible: (page: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  context: async ({ context, baseURL }, use) => {
    const complaints = watch(context, new URL(baseURL ?? "").port);
    await use(context);
    expect(complaints).toEqual([]);
  },
  address: async ({}, use, { testId }) => {
    await use(`${testId.slice(-12)}-${Date.now().toString(36)}@example.org`);
  },
  mailbox: async ({}, use) => {
    await use(new Mailbox(`http://127.0.0.1:${journeyPorts.MAILBOX_PORT}`));
  },
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.flatMap((node) => node.target) }))).toEqual(
        [],
      );
    });
  },
});

export { expect };

/** Whatever a page must never do: ask another host for anything, log an error, throw, set a cookie for a supporter. */
function watch(context: BrowserContext, port: string): string[] {
  const complaints: string[] = [];
  const own = new Set([`localhost:${port}`, `127.0.0.1:${port}`]);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !own.has(url.host)) complaints.push(`request to ${url.host}`);
  });
  context.on("console", (message) => {
    // A refused form is answered with 4xx or 503 on purpose; the browser reports that as an error of the document.
    const refusedForm = /the server responded with a status of (?:4\d\d|503)/.test(message.text());
    if (message.type() === "error" && !refusedForm) complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on("response", async (response) => {
    const path = new URL(response.url()).pathname;
    const cookie = await response.headerValue("set-cookie").catch(() => null);
    if (cookie && !/\/organizer|\/api\/auth/.test(path)) complaints.push(`cookie set by ${path}`);
  });
  return complaints;
}
