import type { LetterContent } from "../outbox/letter-content.ts";
import type { ComposeLink } from "./schema.ts";

// Windows hands a program no longer address than 2,083 characters; a webmail's server refuses more than about 8,000.
const LONGEST_MAILTO = 2_000;
const LONGEST_WEB = 7_500;

type Draft = LetterContent & { to: string };

/** Links that open a new message. Nothing is asked of those hosts until the supporter presses one. */
export function composeLinks(draft: Draft): ComposeLink[] {
  return [
    link("mailto", LONGEST_MAILTO, draft, mailto),
    link("gmail", LONGEST_WEB, draft, ({ to, subject, text }) =>
      withQuery("https://mail.google.com/mail/", { view: "cm", fs: "1", to, su: subject, body: text }),
    ),
    link("outlook", LONGEST_WEB, draft, ({ to, subject, text }) =>
      withQuery("https://outlook.live.com/mail/0/deeplink/compose", { to, subject, body: text }),
    ),
    link("yahoo", LONGEST_WEB, draft, ({ to, subject, text }) =>
      withQuery("https://compose.mail.yahoo.com/", { to, subject, body: text }),
    ),
    link(
      "proton",
      LONGEST_WEB,
      draft,
      (part) => `https://mail.proton.me/inbox#mailto=${encodeURIComponent(mailto(part))}`,
    ),
  ];
}

function link(
  provider: ComposeLink["provider"],
  longest: number,
  draft: Draft,
  build: (draft: Draft) => string,
): ComposeLink {
  const whole = build(draft);
  if (whole.length <= longest) return { provider, href: whole, complete: true };
  return { provider, href: build({ ...draft, text: "" }), complete: false };
}

/** RFC 6068: percent-encoded, line ends as CR LF. */
function mailto({ to, subject, text }: Draft): string {
  return withQuery(`mailto:${encodeURIComponent(to).replaceAll("%40", "@")}`, { subject, body: text });
}

/** `%20` and not `+` for a blank: mail programs show the plus. */
function withQuery(base: string, fields: Record<string, string>): string {
  const pairs = Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll("\n", "\r\n"))}`);
  return `${base}?${pairs.join("&")}`;
}
