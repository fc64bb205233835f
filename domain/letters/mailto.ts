import type { LetterContent } from "../outbox/letter-content.ts";
import type { ComposeLink } from "./schema.ts";

/**
 * Longest addresses that surely arrive whole, each a little below the lowest length at which somebody saw it fail.
 * mailto: Windows hands a program at most INTERNET_MAX_URL_LENGTH = 2,083 characters (ShellExecuteEx); Firefox stops
 * at 2,008. Gmail: its handler is said to stop at 4 KB (netneutrality/savetheinternet.in#140), and 6,410 characters
 * failed (defund12/defund12.org#893). Outlook: 2,056 failed where somebody had to sign in first
 * (goalgorilla/open_social#2356). Yahoo publishes nothing and is treated like it. Proton reads a fragment, which no
 * server ever sees.
 */
export const longestLinks = {
  mailto: 2_000,
  gmail: 4_000,
  outlook: 2_000,
  yahoo: 2_000,
  proton: 30_000,
} as const satisfies Record<ComposeLink["provider"], number>;

type Draft = LetterContent & { to: string };

const builders: Record<ComposeLink["provider"], (draft: Draft) => string> = {
  mailto: mailtoLink,
  gmail: ({ to, subject, text }) =>
    withQuery("https://mail.google.com/mail/", { view: "cm", fs: "1", to, su: subject, body: text }),
  outlook: ({ to, subject, text }) =>
    withQuery("https://outlook.live.com/mail/0/deeplink/compose", { to, subject, body: text }),
  yahoo: ({ to, subject, text }) => withQuery("https://compose.mail.yahoo.com/", { to, subject, body: text }),
  proton: (draft) => `https://mail.proton.me/u/0/inbox#mailto=${encodeURIComponent(mailtoLink(draft))}`,
};

/**
 * Links that open a new message with the whole letter in it. Nothing is asked of those hosts until the supporter
 * presses one. A link that might arrive cut has no address.
 */
export function composeLinks(draft: Draft): ComposeLink[] {
  return (Object.keys(builders) as ComposeLink["provider"][]).map((provider) => {
    const whole = builders[provider](draft);
    return { provider, href: whole.length <= longestLinks[provider] ? whole : null };
  });
}

/** A new message with address and subject alone, into which the letter is pasted. */
export function emptyMessageLink({ to, subject }: Omit<Draft, "text">): string {
  return mailtoLink({ to, subject, text: "" });
}

/** RFC 6068: percent-encoded, line ends as CR LF. */
function mailtoLink({ to, subject, text }: Draft): string {
  return withQuery(`mailto:${encodeURIComponent(to).replaceAll("%40", "@")}`, { subject, body: text });
}

/** `%20` and not `+` for a blank: mail programs show the plus. */
function withQuery(base: string, fields: Record<string, string>): string {
  const pairs = Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\r?\n/g, "\r\n"))}`);
  return `${base}?${pairs.join("&")}`;
}
