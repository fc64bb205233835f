import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthMiddleware } from "better-auth/api";
import { markedIndexes, open, seal } from "#lib/crypto";
import { db } from "#lib/db";
import { env, isTryOut } from "#lib/env";
import { log } from "#lib/log";

// Accounts of organizers: password, session, cookie. Who may do what is no matter of this file (domain/organizer/roles.ts).

const TWELVE_HOURS = 12 * 60 * 60;

/**
 * The form in which an organizer's address is stored and looked up: a keyed hash that looks like an address, because
 * better-auth demands one. `.invalid` can never be delivered to (RFC 2606).
 */
export function emailKey(email: string): string {
  return emailKeys(email)[0] ?? "";
}

/** The same under every live index key, the newest first. */
function emailKeys(email: string): string[] {
  const canonical = email.trim().normalize("NFKC").toLowerCase();
  return markedIndexes(canonical, "organizer-email").map((index) => `${index.toString("hex")}@index.invalid`);
}

/** The form under which an account is kept by now: an older one until the rotation of keys has come to it. */
export async function storedEmailKey(email: string): Promise<string> {
  const keys = emailKeys(email);
  if (keys.length === 1) return emailKey(email);
  const account = await db.organizer.findFirst({ where: { email: { in: keys } }, select: { email: true } });
  return account?.email ?? emailKey(email);
}

export function sealOrganizerEmail(organizerId: string, email: string) {
  return seal(email.trim(), `organizers.email_sealed:${organizerId}`);
}

export function openOrganizerEmail(organizerId: string, sealed: Uint8Array): string {
  return open(sealed, `organizers.email_sealed:${organizerId}`);
}

function createAuth() {
  const { APP_URL, AUTH_SECRET, ONION_URL, PORT } = env();
  // A browser takes the prefix only with Secure, no Domain and Path=/ (RFC 6265bis 4.1.3.2). The try-out is plain http.
  const secure = APP_URL.startsWith("https:");
  const name = secure ? "__Host-organizer" : "organizer";
  return betterAuth({
    appName: "Qoldau",
    baseURL: APP_URL,
    secret: AUTH_SECRET,
    trustedOrigins: [
      ...(ONION_URL ? [ONION_URL] : []),
      ...(isTryOut() ? [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`] : []),
    ],
    database: prismaAdapter(db, { provider: "postgresql" }),
    user: { modelName: "organizer" },
    account: { modelName: "organizerAccount" },
    verification: { modelName: "organizerVerification" },
    session: { modelName: "organizerSession", expiresIn: TWELVE_HOURS, disableSessionRefresh: true },
    emailAndPassword: { enabled: true, disableSignUp: true },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: { name, attributes: { secure, sameSite: "strict", httpOnly: true, path: "/" } },
      },
    },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, ipAddress: "", userAgent: "" } }) },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== "/sign-in/email" || typeof context.body?.email !== "string") return;
        const email = await storedEmailKey(context.body.email);
        return { context: { ...context, body: { ...context.body, email } } };
      }),
    },
    rateLimit: { enabled: false }, // domain/organizer/sign-in.ts limits by hashes
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: (error) => log.error({ error }, "sign-in failed") },
  });
}

// Next bundles its own copy of this file.
const shared = globalThis as typeof globalThis & { qoldauAuth?: ReturnType<typeof createAuth> };

export function auth() {
  shared.qoldauAuth ??= createAuth();
  return shared.qoldauAuth;
}
