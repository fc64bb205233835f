import { parseEmailAddress } from "./email-address.ts";

type Rules = {
  /** The name under which all of the provider's domains are one. */
  domain: string;
  /** Characters that the provider ignores. */
  ignored?: RegExp;
  /** Characters that the provider takes for each other; the first stands for all. */
  alike?: string;
};

// What reaches the same mailbox, by each provider's own word. A rule too many would take one person's signature for
// another's, so who is not named here gets none but small letters. From "+" on, a local part is a tag of the same
// mailbox with all of these, and none of them has accounts with "+" in their names; Tuta has, and so is not here
// (github.com/tutao/tutanota/issues/1057).
const providers: [Rules, string[]][] = [
  // support.google.com/mail/answer/7436150: dots do not matter; googlemail.com is the same.
  [{ domain: "gmail.com", ignored: /\./g }, ["gmail.com", "googlemail.com"]],
  // proton.me/support/addresses-and-aliases, proton.me/blog/proton-me-email-domain: one name on all of its domains.
  [{ domain: "proton.me", ignored: /[._-]/g }, ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"]],
  // support.apple.com/102546: old addresses of .Mac and MobileMe lead to the account of iCloud.
  [{ domain: "icloud.com" }, ["icloud.com", "me.com", "mac.com"]],
  // yandex.com/support/id, yandex.com/support/mail: every account has its name on all of these domains, and a dot in a
  // name may be written as a hyphen. Neither is ignored: who is called without is somebody else.
  [
    { domain: "yandex.ru", alike: "-." },
    [...["ru", "com", "kz", "by", "ua", "uz", "com.tr"].map((end) => `yandex.${end}`), "ya.ru"],
  ],
];

/** Tags alone, each domain with accounts of its own. */
const tagged = [
  // support.microsoft.com: "plus addressing" of Outlook.com
  ...["outlook.com", "outlook.de", "outlook.fr", "hotmail.com", "hotmail.de", "hotmail.fr", "hotmail.co.uk"],
  ...["live.com", "live.ru", "msn.com"],
  // fastmail.help: "plus addressing and subdomain addressing"
  ...["fastmail.com", "fastmail.fm"],
  // help.mail.ru; names there have letters, digits, dots, hyphens and underscores
  ...["mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru"],
  // kb.mailbox.org, posteo.de/en/help, riseup.net/en/email, zoho.com/mail/help
  ...["mailbox.org", "posteo.de", "riseup.net", "zoho.com"],
];

const rules = new Map<string, Rules>([
  ...providers.flatMap(([rule, domains]) => domains.map((domain): [string, Rules] => [domain, rule])),
  ...tagged.map((domain): [string, Rules] => [domain, { domain }]),
]);

/** Fastmail delivers whatever@anna.fastmail.com to anna@fastmail.com (fastmail.help, "subdomain addressing"). */
const SUBDOMAIN = /^([a-z0-9_]+)\.(fastmail\.(?:com|fm))$/;

/**
 * The form in which two spellings of one mailbox are equal: for comparing, never for sending. Letters of full width
 * count as the usual ones (NFKC); look-alikes of another script stay letters of their own, because a mail to them goes to
 * somebody else. Throws for what {@link parseEmailAddress} refuses.
 */
export function canonicalEmail(address: string): string {
  const parsed = parseEmailAddress(address.trim().normalize("NFC"));
  if (!parsed) throw new Error("not an e-mail address");
  const [, user, home] = SUBDOMAIN.exec(parsed.domain) ?? [];
  if (user && home) return `${user}@${home}`;
  const local = fold(parsed.local);
  const rule = rules.get(parsed.domain);
  if (!rule) return `${local}@${parsed.domain}`;
  const untagged = local.split("+", 1)[0] || local;
  return `${bare(untagged, rule) || untagged}@${rule.domain}`;
}

/** Twice, because a small letter may come apart (İ) and a letter put together may have a capital (K of kelvin). */
function fold(local: string): string {
  const once = local.normalize("NFKC").toLowerCase();
  return once.normalize("NFKC").toLowerCase();
}

function bare(local: string, { ignored, alike }: Rules): string {
  const kept = ignored ? local.replace(ignored, "") : local;
  const [first = "", ...others] = alike ?? "";
  return others.reduce((text, other) => text.replaceAll(other, first), kept);
}
