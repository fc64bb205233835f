import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";

// Each set of keys is a process of its own: env() reads the environment once, so the modules are loaded anew.
const base64 = (byte: string) => Buffer.from(byte.repeat(32)).toString("base64");
const [k1, k2] = [`k1:${base64("1")}`, `k2:${base64("2")}`];
const [i1, i2] = [base64("3"), base64("4")];

async function processWith(dataKeys: string, indexKeys = i1) {
  vi.stubEnv("DATA_KEYS", dataKeys);
  vi.stubEnv("INDEX_KEY", indexKeys);
  vi.resetModules();
  (await import("#lib/env")).env();
  return {
    ...(await import("#domain/signatures/sign-petition")),
    ...(await import("#domain/signatures/confirm-signature")),
    ...(await import("#domain/signatures/person")),
    ...(await import("#domain/signatures/queries")),
    ...(await import("#domain/signatures/email-index")),
    ...(await import("#domain/organizer/ensure-organizer")),
    ...(await import("#domain/organizer/members")),
    ...(await import("#lib/crypto")),
    ...(await import("./rotate-keys.ts")),
    ...(await import("./survey-keys.ts")),
  };
}
type Process = Awaited<ReturnType<typeof processWith>>;

let campaign: Awaited<ReturnType<typeof makeCampaign>>;
beforeAll(async () => {
  campaign = await makeCampaign({ commentsOpenedAt: new Date() });
});
afterAll(() => vi.unstubAllEnvs());

const person = { country: "DE", display: "full-name", locale: "en", consent: true, updates: true } as const;

async function sign(process: Process, number: number) {
  const input = {
    ...person,
    email: `s${number}@example.org`,
    name: `Name ${number}`,
    comment: `Word ${number}`,
  };
  expect(await process.signPetition({ slug: campaign.slug, input })).toEqual({ ok: true });
  const emailIndex = await process.emailIndexOf(campaign.organisationId, input.email);
  const { id } = await db.signature.findUniqueOrThrow({
    where: { campaignId_emailIndex: { campaignId: campaign.id, emailIndex } },
  });
  const token = process.linkToken("confirm", id);
  expect(await process.confirmSignature({ token, revision: null, showFullName: true })).toMatchObject({
    ok: true,
  });
}

async function ownNames(process: Process) {
  const signatures = await db.signature.findMany({
    where: { campaignId: campaign.id },
    select: { id: true },
  });
  const own = await Promise.all(
    signatures.map(async ({ id }) => {
      const signer = await process.findPersonBySignature(id);
      return signer ? (await process.listOwnSignatures(signer, "en"))[0]?.name : null;
    }),
  );
  return own.sort();
}

const names = (count: number) => Array.from({ length: count }, (_, number) => `Name ${number}`).sort();

test("keys are rotated while people sign: no error, nothing lost, and the old key is not needed any more", async () => {
  const old = await processWith(k1);
  for (let number = 0; number < 12; number += 1) await sign(old, number);
  const between = await processWith(`${k1},${k2}`);
  const fresh = await processWith(`${k2},${k1}`);

  // Killed in the middle: what is done stays done.
  const cut = fresh.rotateSealedValues({ batch: 5, onProgress: () => expect.fail("killed") });
  await expect(cut).rejects.toThrow("killed");
  expect((await fresh.surveyDataKeys()).map(({ key }) => key)).toEqual(["k2", "k1"]);

  const signing = Promise.all([
    (async () => {
      for (let number = 12; number < 20; number += 1) await sign(between, number); // restarted a little later
    })(),
    (async () => {
      for (let number = 20; number < 28; number += 1) await sign(fresh, number);
    })(),
  ]);
  const [first, second] = await Promise.all([
    fresh.rotateSealedValues({ batch: 5 }),
    fresh.rotateSealedValues({ batch: 3 }),
  ]);
  await signing;
  expect([first.unreadable, second.unreadable]).toEqual([[], []]);
  const last = await fresh.rotateSealedValues();
  expect(last).toMatchObject({ unreadable: [], left: 0 });
  expect(await fresh.rotateSealedValues()).toEqual({ resealed: 0, unreadable: [], left: 0 });

  const alone = await processWith(k2);
  expect((await alone.surveyDataKeys()).map(({ key, live }) => ({ key, live }))).toEqual([
    { key: "k2", live: true },
  ]);
  expect(await alone.verifySealedValues()).toMatchObject({ unreadable: [] });
  expect(await ownNames(alone)).toEqual(names(28));
});

test("a value whose key is missing is named, left alone and told", async () => {
  const { unreadable } = await (await processWith(`k9:${base64("9")}`)).verifySealedValues();
  expect(unreadable.length).toBeGreaterThan(28);
  expect(unreadable[0]).toMatch(/^signatures\.email:[0-9a-f-]{36}:[0-9a-f]{72}$/);
  const rotation = await (await processWith(`k9:${base64("9")}`)).rotateSealedValues();
  expect(rotation).toMatchObject({ resealed: 0, left: 0 });
  expect(rotation.unreadable).toHaveLength(unreadable.length);
  expect(await (await processWith(k2)).verifySealedValues()).toMatchObject({ unreadable: [] });
});

test("a new index key: whoever is known keeps the old hash, so nobody signs twice", async () => {
  const both = await processWith(k2, `${i2},${i1}`);
  await sign(both, 3);
  await sign(both, 28);
  expect(await db.signature.count({ where: { campaignId: campaign.id } })).toBe(29);
  const uses = await both.surveyIndexKeys();
  expect(uses.map(({ values }) => values["signatures.email_index"])).toEqual([1, 28]);
  expect(await ownNames(both)).toEqual(names(29));
});

test("organizers are found before, while and after their accounts are indexed anew", async () => {
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: campaign.organisationId } });
  const account = { email: "Olga@example.org", password: "correct horse battery" };
  const old = await processWith(k2, i1);
  await old.ensureOrganizer({ ...account, organisationSlug: slug });
  const both = await processWith(k2, `${i2},${i1}`);
  expect(await both.ensureOrganizer({ ...account, organisationSlug: slug })).toMatchObject({
    created: false,
  });
  expect(await both.findOrganizerByEmail(account.email)).not.toBeNull();
  const [, older] = await both.surveyIndexKeys();
  expect(older?.values["organizers.email"]).toBe(1);
  expect(await both.reindexOrganizers()).toBe(1);
  expect(await both.reindexOrganizers()).toBe(0);
  const fresh = await processWith(k2, i2);
  expect(await fresh.findOrganizerByEmail(account.email)).not.toBeNull();
});
