import { env } from "#lib/env";

const SENSITIVE = /\/(?:write|confirm|manage|check-mail|thank-you|organizer)(?:\/|$)/;

/** Policy of one page. Scripts run only with its nonce; nothing is ever loaded from another host. */
export function contentSecurityPolicy(nonce: string, { development }: { development: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers of every answer. Pages that know a person, or what they write, are never stored by anybody. */
export function securityHeaders(path: string): Record<string, string> {
  return {
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()",
    ...(env().APP_URL.startsWith("https:")
      ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
      : {}),
    ...(env().ONION_URL ? { "onion-location": `${env().ONION_URL}${path}` } : {}),
    ...(SENSITIVE.test(path) ? { "cache-control": "no-store", "x-robots-tag": "noindex" } : {}),
  };
}
