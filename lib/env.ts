import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { z } from "zod";

// The one reader of process.env. A process that lacks something says all of it at once and stops.

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);
const url = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address such as ${example}`,
  });
/** `id:base64` of 32 bytes, several separated by commas, the first one is used for new data. */
const keyRing = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim().split(":")))
  .pipe(z.array(z.tuple([z.string().regex(/^[a-z0-9]{1,16}$/), keyBytes()])).min(1))
  .refine((ring) => isDistinct(ring.map(([id]) => id)), "names two keys alike");
/** The same without ids: an index tells its key by a fingerprint. */
const indexKeys = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .pipe(z.array(keyBytes()).min(1));

function isDistinct(values: string[]): boolean {
  return new Set(values).size === values.length;
}

function isNetwork(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  const bits = { 4: 32, 6: 128 }[isIP(address)];
  if (!bits || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}

function keyBytes() {
  return z
    .base64()
    .transform((text) => Buffer.from(text, "base64"))
    .refine((bytes) => bytes.length === 32, {
      message: "must be 32 bytes in base64 (openssl rand -base64 32)",
    });
}

/** `gmail.com:600,*:120`: mails a minute to each domain; `*` is any that is not named. */
const domainLimits = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim().toLowerCase().split(":"))
      .filter(([domain]) => domain),
  )
  .refine(
    (limits) => limits.every(([domain, most, ...rest]) => rest.length === 0 && isDomainLimit(domain, most)),
    "must be mails a minute for each domain, such as gmail.com:600,*:120",
  )
  .transform((limits) => new Map(limits.map(([domain = "", most]) => [domain, Number(most)])));

function isDomainLimit(domain = "", most = ""): boolean {
  return /^(\*|[a-z0-9.-]+\.[a-z0-9-]+)$/.test(domain) && /^[1-9]\d{0,5}$/.test(most);
}

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  /** Set by `npm start` and `npm run dev`: nothing leaves the machine. */
  QOLDAU_MODE: z.enum(["try-out", "live"]).default("live"),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgresql://user:password@host:5432/qoldau"),
  /** A direct connection where DATABASE_URL goes through a pooler: LISTEN does not pass PgBouncer. */
  WORKER_DATABASE_URL: url(["postgres:", "postgresql:"], "postgresql://…").optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@host:465"),
  APP_URL: url(["http:", "https:"], "https://letters.example.org").transform((text) => new URL(text).origin),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/, "must be an address such as Letters <post@example.org>"),
  MAIL_DOMAIN_LIMITS: domainLimits,
  /** Where mail comes back to; each message has an address of its own below it, such as bounces+…@letters.example.org. */
  RETURN_PATH: z
    .string()
    .regex(
      /^[a-z0-9.-]{1,10}@[a-z0-9.-]+\.[a-z0-9-]+$/,
      "must be an address such as bounces@letters.example.org",
    )
    .optional(),
  /** Signs what a mail server posts to /hooks/mail-reports. */
  MAIL_REPORTS_SECRET: z
    .string()
    .min(32, "must have at least 32 characters (openssl rand -base64 32)")
    .optional(),
  /** The mailbox that holds what comes back to RETURN_PATH: read by the worker, emptied of what it understands. */
  MAIL_REPORTS_IMAP_URL: url(["imaps:", "imap:"], "imaps://user:password@mail.example.org/INBOX")
    .refine(namesAccount, "must hold user and password, each as encodeURIComponent writes it")
    .optional(),
  /** Only where the mail server does not sign itself (RFC 6376). */
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/, "must be a domain such as letters.example.org")
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9._-]{1,63}$/i, "must be a name such as letters1")
    .optional(),
  DKIM_KEY: z.string().refine(isPrivateKey, "must be a private RSA key in PEM").optional(),
  DATA_KEYS: keyRing,
  /** Apart from DATA_KEYS, so that whoever can test an address cannot read one. Several while a new one is brought in. */
  INDEX_KEY: indexKeys,
  TOKEN_KEY: keyBytes(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters (openssl rand -base64 32)"),
  /** The first organizer: read by scripts/organizer.ts alone. */
  ORGANIZER_EMAIL: z.email("must be an e-mail address").optional(),
  ORGANIZER_PASSWORD: z.string().optional(),
  /** An organizer's session that is not used for so long ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(120),
  HOST: z.string().optional(),
  PORT: port(3000),
  METRICS_PORT: port(9464),
  /** Web processes on one address; each has a pool of its own. */
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
  METRICS_TOKEN: z.string().min(16).optional(),
  MAILBOX_PORT: port(1080),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine((proxies) => proxies.every(isNetwork), "must be addresses or networks such as 10.0.0.0/8"),
  ONION_URL: url(["http:"], "http://….onion").optional(),
  /** Mails of one organisation that strangers may ask for: above the first everybody proves work, above the second none is sent. */
  MAILS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  MAILS_PER_HOUR: z.coerce.number().int().min(1).default(150_000),
  /** Forms without JavaScript that are let through after their wait, when a proof is asked for. */
  WAITS_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  /** Terms after which data go; the term of a campaign's signers stands with the campaign. */
  UNCONFIRMED_DAYS: z.coerce.number().int().min(1).max(30).default(7),
  WITHDRAWN_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  MAIL_DAYS: z.coerce.number().int().min(1).max(7).default(7),
  ERASURE_DAYS: z.coerce.number().int().min(30).max(3650).default(365),
  REPLY_FILE_MONTHS: z.coerce.number().int().min(1).max(120).default(24),
  AUDIT_MONTHS: z.coerce.number().int().min(1).max(120).default(36),
  SOURCE_URL: z.string().default("https://github.com/qoldau/qoldau"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What makes sense only together; half of it is refused, because mail would go out other than the operator believes. */
const together = schema.superRefine((given, context) => {
  const demand = (name: keyof typeof given, of: keyof typeof given) => {
    if (given[of] && !given[name])
      context.addIssue({ code: "custom", path: [name], message: `is needed because ${of} is set` });
  };
  const dkim = ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY"] as const;
  for (const name of dkim) for (const of of dkim) demand(name, of);
  demand("RETURN_PATH", "MAIL_REPORTS_SECRET");
  demand("RETURN_PATH", "MAIL_REPORTS_IMAP_URL");
  if (!given.MAIL_REPORTS_IMAP_URL) demand("MAIL_REPORTS_SECRET", "RETURN_PATH");
});

function namesAccount(address: string): boolean {
  try {
    const { username, password } = new URL(address);
    return [username, password].every((part) => decodeURIComponent(part) !== "");
  } catch {
    return false; // a "%" that encodes nothing
  }
}

function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** Reads and checks the environment once. Throws {@link EnvironmentError} that lists everything wrong with it. */
export function env(): Env {
  cached ??= read();
  return cached;
}

export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** In the try-out nothing leaves the machine and `RATE_LIMITS=off` is honoured. */
export function isTryOut(): boolean {
  return env().QOLDAU_MODE === "try-out";
}

export function rateLimitsAreOn(): boolean {
  return !(isTryOut() && env().RATE_LIMITS === "off");
}

/** Names of all variables, for the check that .env.example knows each. */
export const environmentNames = Object.keys(schema.shape);

function read(): Env {
  const given = readGiven(environmentNames);
  const result = together.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}: ${given[name] === undefined && issue.code !== "custom" ? "is missing" : issue.message}`;
  });
  throw new EnvironmentError(`The environment is not complete:\n${[...new Set(lines)].join("\n")}`);
}

/**
 * Each variable as it is set, or as the file says that `<NAME>_FILE` leads to: what an orchestrator hands over as a
 * secret is then in no environment, which child processes inherit and `docker inspect` shows.
 */
export function readGiven(names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, process.env[name] || readFile(name)]));
}

function readFile(name: string): string | undefined {
  const path = process.env[`${name}_FILE`];
  if (!path) return undefined;
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    throw new EnvironmentError(`${name}_FILE: ${path} cannot be read`);
  }
}
