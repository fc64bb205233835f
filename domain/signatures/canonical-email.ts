import { parseEmailAddress } from "./email-address.ts";

type Rules = {
  /** The name under which all of the provider's domains are one. */
  domain: string;
  /** Everything from here on is a tag of the same mailbox. */
  tag?: "+";
  /** Characters that the provider ignores. */
  ignored?: RegExp;
};

// What each provider itself documents as reaching the same mailbox. A rule too many would take one person's
// signature for another's, so unknown providers get none but lower case.
const providers: [Rules, string[]][] = [
  [{ domain: "gmail.com", tag: "+", ignored: /\./g }, ["gmail.com", "googlemail.com"]],
  [
    { domain: "proton.me", tag: "+", ignored: /[._-]/g },
    ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
  ],
  [{ domain: "icloud.com", tag: "+" }, ["icloud.com", "me.com", "mac.com"]],
  [
    { domain: "yandex.ru", tag: "+", ignored: /[.-]/g },
    ["yandex.ru", "yandex.com", "yandex.kz", "yandex.by", "yandex.ua", "yandex.uz", "ya.ru"],
  ],
];
const tagged = [
  "outlook.com",
  "hotmail.com",
  "live.com",
  "msn.com",
  "fastmail.com",
  "mail.ru",
  "inbox.ru",
  "list.ru",
];
const alsoTagged = [
  "bk.ru",
  "internet.ru",
  "tuta.com",
  "tutanota.com",
  "mailbox.org",
  "posteo.de",
  "riseup.net",
];

const rules = new Map<string, Rules>([
  ...providers.flatMap(([rule, domains]) => domains.map((domain): [string, Rules] => [domain, rule])),
  ...[...tagged, ...alsoTagged].map((domain): [string, Rules] => [domain, { domain, tag: "+" }]),
]);

/**
 * The form in which two spellings of one mailbox are equal: for comparing, never for sending.
 * Throws for what {@link parseEmailAddress} refuses.
 */
export function canonicalEmail(address: string): string {
  const parsed = parseEmailAddress(address.trim().normalize("NFC"));
  if (!parsed) throw new Error("not an e-mail address");
  const local = parsed.local.normalize("NFKC").toLowerCase();
  const rule = rules.get(parsed.domain);
  if (!rule) return `${local}@${parsed.domain}`;
  const untagged = rule.tag ? (local.split(rule.tag, 1)[0] ?? "") : local;
  const bare = rule.ignored ? untagged.replace(rule.ignored, "") : untagged;
  return `${bare || local}@${rule.domain}`;
}
