import { expect, slug, test } from "../fixtures.ts";
import { linkWith } from "../mailbox.ts";

const campaign = `/api/v1/campaigns/${slug}`;
const signature = { country: "DE", display: "anonymous", locale: "en", consent: true };
const letter = {
  recipients: ["prosecutor-general"],
  language: "ru",
  sender: { name: "Anna Muster", city: "Berlin", country: "DE" },
  paper: "a4",
};

test("lists the campaign with its eight recipients and eight counters", async ({ request }) => {
  const list = await (await request.get("/api/v1/campaigns")).json();
  const one = await (await request.get(campaign)).json();
  expect(list.map((item: { slug: string }) => item.slug)).toContain(slug);
  expect(one).toMatchObject({ slug, state: "ACTIVE", sample: true });
  expect(one.demands.map((demand: { number: number }) => demand.number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const text of [one.title, one.demands[0].text, one.recipients[0].office]) {
    expect(Object.keys(text).sort()).toEqual(["en", "kk", "ru"]);
  }
  const recipients = Object.fromEntries(one.recipients.map((item: { slug: string }) => [item.slug, item]));
  expect(Object.keys(recipients)).toEqual([
    "detention-facility-head",
    "prison-committee-chairman",
    "prosecutor-general",
    "knb-chairman",
    "state-secretary",
    "ombudsman",
    "european-commission",
    "diplomatic-mission",
  ]);
  expect(recipients["detention-facility-head"]).toMatchObject({
    phone: "+7 727 279 58 76",
    languages: ["en", "ru", "kk"],
  });
  expect(recipients["detention-facility-head"].channels).toEqual(expect.arrayContaining(["post", "phone"]));
  expect(recipients["prosecutor-general"].addressLines).toEqual([
    "Prosecutor General",
    "14 Mangilik El Avenue",
    "ASTANA 010000",
    "KAZAKHSTAN",
  ]);
  expect(recipients["diplomatic-mission"]).toMatchObject({
    channels: [],
    addressLines: [],
    languages: ["en"],
  });
  expect(Object.keys(one.counts).sort()).toEqual([
    "callsReported",
    "emailsAccepted",
    "emailsBounced",
    "lettersPrepared",
    "lettersReportedSent",
    "repliesReported",
    "signaturesConfirmed",
    "signaturesOnPaper",
  ]);
});

test("answers the same for new and known addresses, whose link opens", async ({
  request,
  address,
  mailbox,
}) => {
  const sign = () => request.post(`${campaign}/signatures`, { data: { ...signature, email: address } });
  const answers = await Promise.all(Array.from({ length: 8 }, sign));
  for (const answer of answers) {
    expect(answer.status()).toBe(202);
    expect(await answer.json()).toEqual({ status: "confirmation-sent" });
  }
  const confirm = linkWith(await mailbox.waitForMail(address), "confirm");
  expect((await request.get(confirm)).status()).toBe(200);
});

test("names what is wrong with a signature", async ({ request }) => {
  const post = (data: unknown) => request.post(`${campaign}/signatures`, { data });
  const refused = await post({ ...signature, email: "not an address", country: "Germany", consent: false });
  expect(refused.status()).toBe(422);
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
  const problem = await refused.json();
  expect(problem).toMatchObject({ status: 422, code: expect.any(String) });
  expect(Object.keys(problem.errors).sort()).toEqual(["consent", "country", "email"]);
  expect(
    (await request.post("/api/v1/campaigns/no-such-campaign/signatures", { data: signature })).status(),
  ).toBe(404);
});

test("prints letters in the order asked for", async ({ request }) => {
  const asked = await request.post(`${campaign}/letters`, {
    data: {
      ...letter,
      recipients: ["ombudsman", "prosecutor-general"],
      demands: [3, 1],
      personalParagraph: "Мне это важно.",
    },
  });
  expect(asked.status()).toBe(200);
  expect(asked.headers()["content-type"]).toBe("application/pdf");
  expect((await asked.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const again = await request.post(`${campaign}/letters`, { data: letter });
  const same = await request.post(`${campaign}/letters`, { data: letter });
  expect((await again.body()).equals(await same.body())).toBe(true);
});

const refusals: [string, object, string | undefined][] = [
  ["an office without address", { recipients: ["diplomatic-mission"], language: "en" }, "no-address"],
  ["Russian to the European Commission", { recipients: ["european-commission"] }, undefined],
  ["an unknown office", { recipients: ["nobody"] }, undefined],
  ["seven demands", { demands: [1, 2, 3, 4] }, undefined],
  ["a demand twice", { demands: [1, 1] }, undefined],
  ["another paper", { paper: "a3" }, undefined],
  ["a name no font can print", { sender: { ...letter.sender, name: "山田" } }, "unprintable-character"],
  ["a paragraph longer than a page", { personalParagraph: "слово ".repeat(2000) }, undefined],
];
for (const [what, change, code] of refusals) {
  test(`refuses ${what} with 422`, async ({ request }) => {
    const answer = await request.post(`${campaign}/letters`, { data: { ...letter, ...change } });
    expect(answer.status()).toBe(422);
    const problem = await answer.json();
    if (code) expect(problem.code).toBe(code);
    if (code === "unprintable-character") expect(JSON.stringify(problem)).toContain("山");
  });
}

test("keeps statistics for those who may see them", async ({ request }) => {
  expect((await request.get(`${campaign}/statistics`)).status()).toBe(401);
  expect((await request.get(`${campaign}/statistics.csv`)).status()).toBe(401);
  expect((await request.get(`${campaign}/statistics.xlsx`)).status()).toBe(401);
  const wrong = { headers: { authorization: "Bearer nothing" } };
  expect((await request.get(`${campaign}/statistics`, wrong)).status()).toBe(401);
});

test("describes itself", async ({ request }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toMatch(/^3\.1/);
  expect(
    Object.keys(document.paths).map((path) => decodeURI(new URL(document.servers[0].url + path).pathname)),
  ).toEqual(
    expect.arrayContaining([
      "/api/v1/campaigns",
      "/api/v1/campaigns/{slug}",
      "/api/v1/campaigns/{slug}/signatures",
      "/api/v1/campaigns/{slug}/letters",
      "/api/v1/campaigns/{slug}/statistics",
    ]),
  );
});
