import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

async function readWith(given: Record<string, string>) {
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  vi.resetModules();
  const { env } = await import("#lib/env");
  return env();
}

test.each([
  [{ DKIM_DOMAIN: "example.org" }, "DKIM_SELECTOR: is needed because DKIM_DOMAIN is set"],
  [{ DKIM_SELECTOR: "s1" }, "DKIM_KEY: is needed because DKIM_SELECTOR is set"],
  [{ RETURN_PATH: "bounces@example.org" }, "MAIL_REPORTS_SECRET: is needed because RETURN_PATH is set"],
  [{ MAIL_REPORTS_SECRET: "x".repeat(32) }, "RETURN_PATH: is needed because MAIL_REPORTS_SECRET is set"],
  [
    { MAIL_REPORTS_IMAP_URL: "imaps://a:b@mail.example.org" },
    "RETURN_PATH: is needed because MAIL_REPORTS_IMAP_URL is set",
  ],
  [{ MAIL_REPORTS_IMAP_URL: "https://mail.example.org" }, "must be an address such as imaps://"],
  [
    { MAIL_REPORTS_IMAP_URL: "imaps://mail.example.org" },
    "MAIL_REPORTS_IMAP_URL: must hold user and password",
  ],
  [{ MAIL_REPORTS_IMAP_URL: "imaps://a:50%@mail.example.org" }, "MAIL_REPORTS_IMAP_URL: must hold user and"],
  [{ RETURN_PATH: "too-long-a-name@example.org" }, "RETURN_PATH: must be an address such as bounces@"],
  [{ DKIM_KEY: "no key" }, "DKIM_KEY: must be a private RSA key in PEM"],
  [{ MAIL_DOMAIN_LIMITS: "gmail.com" }, "MAIL_DOMAIN_LIMITS: must be mails a minute for each domain"],
  [{ MAIL_DOMAIN_LIMITS: "gmail.com:0" }, "MAIL_DOMAIN_LIMITS: must be mails a minute for each domain"],
])("a mail setting that is half given, or wrong, stops the start: %o", async (given, told) => {
  await expect(readWith(given)).rejects.toThrow(told);
});

test("what comes back is posted, or fetched, or both", async () => {
  const fetched = {
    MAIL_REPORTS_IMAP_URL: "imaps://bounces%40example.org:p%2Fw@mail.example.org/Returned%20mail",
  };
  const { MAIL_REPORTS_IMAP_URL, MAIL_REPORTS_SECRET } = await readWith({
    RETURN_PATH: "bounces@example.org",
    ...fetched,
  });
  expect(MAIL_REPORTS_IMAP_URL).toBe(fetched.MAIL_REPORTS_IMAP_URL);
  expect(MAIL_REPORTS_SECRET).toBeUndefined();
});

test("what is set as a whole is taken", async () => {
  const settings = await readWith({
    RETURN_PATH: "bounces@example.org",
    MAIL_REPORTS_SECRET: "x".repeat(32),
    MAIL_DOMAIN_LIMITS: "Gmail.com:600, *:120",
  });
  expect([...settings.MAIL_DOMAIN_LIMITS]).toEqual([
    ["gmail.com", 600],
    ["*", 120],
  ]);
});
