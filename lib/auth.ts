import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { markedIndexes, open, seal } from "#lib/crypto";
import { db } from "#lib/db";
import { env, isTryOut } from "#lib/env";
import { log } from "#lib/log";

// Sessions of organizers and their cookie. What opens one is settled in domain/organizer/sign-in.ts, who may do what in
// domain/organizer/roles.ts.

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

/**
 * A cookie of this host alone. A browser takes the prefix only with Secure, no Domain and Path=/ (RFC 6265bis 4.1.3.2);
 * the try-out is plain http.
 */
export function hostCookie(name: string): { name: string; secure: boolean } {
  const secure = env().APP_URL.startsWith("https:");
  return { name: secure ? `__Host-${name}` : name, secure };
}

/** Opens a session for a person who has proved who they are. It has no address: only this server can call it. */
const sessionOpener = {
  id: "session-opener",
  endpoints: {
    openSession: createAuthEndpoint(
      { method: "POST", body: z.object({ organizerId: z.string() }) },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.organizerId);
        if (!user) throw new Error("no such organizer");
        const session = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return { sessionId: session.id };
      },
    ),
  },
};

function createAuth() {
  const { APP_URL, AUTH_SECRET, ONION_URL, PORT } = env();
  const { name, secure } = hostCookie("organizer");
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
    plugins: [sessionOpener],
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
