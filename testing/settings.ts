import fc from "fast-check";

// `npm test` tries the same cases each time, so that a change is what makes it fail; `npm run test:long` tries new ones.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20180212) });

// What lib/env.ts demands, for tests: fixed keys that protect nothing.
const key = (byte: string) => Buffer.from(byte.repeat(32)).toString("base64");

process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:9/none";
process.env.SMTP_URL ??= "smtp://127.0.0.1:9";
process.env.APP_URL ??= "http://localhost:3000";
process.env.MAIL_FROM ??= "Qoldau <noreply@example.org>";
process.env.DATA_KEYS ??= `test:${key("d")}`;
process.env.INDEX_KEY ??= key("i");
process.env.TOKEN_KEY ??= key("t");
process.env.AUTH_SECRET ??= key("a");
