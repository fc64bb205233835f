import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.stubEnv("MAIL_DOMAIN_LIMITS", "large.example:60,*:6");
const { domainTurn, forgetMailTurns } = await import("#domain/delivery/domain-turn");
const { prepareMails } = await import("#domain/delivery/prepare-mail");
const { db } = await import("#lib/db");
const { makeSignatureMail } = await import("#testing/make-mail");

const now = new Date("2026-11-20T12:00:00Z");
const secondsAfter = (turn: Date) => Math.round((turn.getTime() - now.getTime()) / 1000);

test("workers that ask at once share the places of a domain, each of which is given once", async () => {
  const turns = await Promise.all(
    Array.from({ length: 12 }, () => domainTurn(db, "somebody@LARGE.example", now)),
  );
  expect(turns.map(secondsAfter).sort((a, b) => a - b)).toEqual([0, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("each other domain has its own places, and stands nowhere by name", async () => {
  const [one, two] = [`${randomUUID()}.example`, `${randomUUID()}.example`];
  expect(secondsAfter(await domainTurn(db, `a@${one}`, now))).toBe(0);
  expect(secondsAfter(await domainTurn(db, `b@${one}`, now))).toBe(10);
  expect(secondsAfter(await domainTurn(db, `a@${two}`, now))).toBe(0);
  const stored = await db.mailTurn.findMany({ select: { domain: true } });
  expect(stored.map(({ domain }) => domain)).toContain("large.example");
  expect(JSON.stringify(stored)).not.toContain(one);
  await forgetMailTurns(db);
  expect(await db.mailTurn.count({ where: { nextAt: { lte: now } } })).toBe(0);
});

test("a mail whose domain is full waits for its place, keeps it, and then goes", async () => {
  const domain = `${randomUUID()}.example`;
  const mails = [];
  for (const name of ["a", "b", "c"]) mails.push(await makeSignatureMail({ email: `${name}@${domain}` }));
  const [first, second, third] = mails.map(({ mailId }) => mailId) as [string, string, string];
  expect(await prepareMails([first], now)).toMatchObject([{ mailId: first }]);
  expect(await prepareMails([second], now)).toEqual([null]);
  expect(await prepareMails([third], now)).toEqual([null]);
  const waits = await db.mail.findUniqueOrThrow({ where: { id: third } });
  expect(waits.state).toBe("QUEUED");
  expect(secondsAfter(waits.sendAfter ?? now)).toBe(20);
  expect(await prepareMails([third], new Date(now.getTime() + 20_000))).toMatchObject([{ mailId: third }]);
  expect(await prepareMails([second], new Date(now.getTime() + 20_000))).toMatchObject([{ mailId: second }]);
});

test("whoever asks again keeps the place that the first mail was given, and gets one mail", async () => {
  const domain = `${randomUUID()}.example`;
  const { mailId: other } = await makeSignatureMail({ email: `a@${domain}` });
  const first = await makeSignatureMail({ email: `b@${domain}` });
  await prepareMails([other, first.mailId], now);
  const { mailId: again } = await makeSignatureMail(first);
  const third = await makeSignatureMail({ email: `c@${domain}` });
  expect(await prepareMails([again, third.mailId], now)).toEqual([null, null]);
  const placeOf = async (id: string) =>
    secondsAfter((await db.mail.findUniqueOrThrow({ where: { id } })).sendAfter ?? now);
  expect(await Promise.all([first.mailId, again, third.mailId].map(placeOf))).toEqual([10, 10, 20]);
  const turn = new Date(now.getTime() + 10_000);
  expect(await prepareMails([first.mailId, again], turn)).toMatchObject([{ to: `b@${domain}` }, null]);
});
