import { env } from "#lib/env";

const SENSITIVE = /\/(?:write|evening|confirm|manage|appeal|report|check-mail|thank-you|organizer)(?:\/|$)/;

/** Scripts of a page that is rendered for one answer: those that carry its nonce, and what they load themselves. */
export function withNonce(nonce: string): string {
  return `'nonce-${nonce}' 'strict-dynamic'`;
}

/** Scripts of a page that is kept for many: files of ours, and none that stands in the page. */
export const OWN_FILES = "'self'";

/** Policy of one page with the scripts that may run in it; nothing is ever loaded from another host. */
export function contentSecurityPolicy(scripts: string, { development }: { development: boolean }): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    ...(development ? [] : ["require-trusted-types-for 'script'", "trusted-types default"]),
  ].join("; ");
}

/** Policy of whatever is no page: a file that a browser shows all the same runs and loads nothing. */
const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Headers of every answer. Pages that know a person, or what they write, are never stored by anybody, however their
 * address is spelled: `path` is decoded, `rawPath` as it came.
 */
export function securityHeaders(path: string, rawPath: string): Record<string, string> {
  return {
    "content-security-policy": FILE_POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-dns-prefetch-control": "off",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), browsing-topics=()",
    ...(env().APP_URL.startsWith("https:")
      ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
      : {}),
    ...(env().ONION_URL ? { "onion-location": `${env().ONION_URL}${rawPath}` } : {}),
    ...(SENSITIVE.test(path) ? { "cache-control": "no-store", "x-robots-tag": "noindex" } : {}),
  };
}
