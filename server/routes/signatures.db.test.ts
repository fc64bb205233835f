import { describe, expect, test } from "vitest";
import { db } from "#lib/db";
import { issueStamp } from "#lib/form-stamp";
import { makeCampaign } from "#testing/make-campaign";
import type { Incoming, Reply } from "../http.ts";
import { routes } from "./signatures.ts";

const [api, form] = routes;

function incoming(params: Record<string, string>, type: string, body: string | Buffer): Incoming {
  return {
    ...{ method: "POST", path: "/", params, query: new URLSearchParams(), sourceKey: crypto.randomUUID() },
    ...{ headers: { "content-type": type }, body: Buffer.from(body) },
  };
}

const valid = { email: "anna@example.org", country: "DE", display: "anonymous", locale: "en", consent: true };

function post(slug: string, body: unknown, type = "application/json") {
  const text = Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return api?.handle(incoming({ slug }, type, text)) ?? expect.fail("no route");
}

function submit(slug: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString();
  const request = incoming({ locale: "ru", slug }, "application/x-www-form-urlencoded", body);
  return form?.handle(request) ?? expect.fail("no route");
}

const bodyOf = (reply: Reply) => JSON.parse(String((reply as { body: string }).body));
const requests = (campaignId: string) => db.signature.count({ where: { campaignId } });

describe("POST /api/v1/campaigns/{slug}/signatures", () => {
  test("answers the same to new and known addresses", async () => {
    const { slug } = await makeCampaign();
    const first = await post(slug, valid);
    expect(first.status).toBe(202);
    expect(bodyOf(first)).toEqual({ status: "confirmation-sent" });
    expect(await post(slug, { ...valid, country: "FR" })).toEqual(first);
  });

  test("names each field that is wrong", async () => {
    const { slug, id } = await makeCampaign();
    const reply = await post(slug, { ...valid, email: "anna", consent: false });
    expect(reply).toMatchObject({ status: 422, headers: { "content-type": "application/problem+json" } });
    expect(bodyOf(reply)).toMatchObject({
      ...{ status: 422, code: "invalid", errors: { email: "email-invalid", consent: "consent-missing" } },
    });
    expect(await requests(id)).toBe(0);
  });

  test("refuses what is no JSON, and a campaign that takes no signatures", async () => {
    const { slug } = await makeCampaign({ state: "CLOSED", closedAt: new Date() });
    expect(bodyOf(await post(slug, valid))).toMatchObject({ status: 409, code: "campaign-closed" });
    await expect(post(slug, Buffer.from("{"))).rejects.toMatchObject({ status: 400 });
    await expect(post(slug, Buffer.from([0x22, 0xff, 0x22]))).rejects.toMatchObject({ status: 400 });
    await expect(post(slug, valid, "text/plain")).rejects.toMatchObject({ status: 415 });
    await expect(post("no-such-campaign", valid)).rejects.toMatchObject({ code: "not-found" });
  });

  test("slows one source down and leaves the others alone", async () => {
    const { slug } = await makeCampaign();
    const request = incoming({ slug }, "application/json", JSON.stringify({}));
    for (let n = 0; n < 40; n += 1) expect((await api?.handle(request))?.status).toBe(422);
    const refused = await api?.handle(request);
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers?.["retry-after"])).toBeGreaterThan(0);
    expect((await post(slug, {})).status).toBe(422);
  });
});

describe("the form on the campaign's page", () => {
  const fields = {
    stamp: issueStamp(Date.now() - 60_000),
    email: "anna@example.org",
    country: "DE",
    display: "anonymous",
    consent: "true",
    name: "",
  };

  test("leads to the page that says to look into the mailbox", async () => {
    const { slug, id } = await makeCampaign();
    const location = `/ru/campaigns/${slug}/check-mail`;
    expect(await submit(slug, fields)).toMatchObject({ status: 303, headers: { location } });
    expect(await db.signature.findMany({ where: { campaignId: id } })).toMatchObject([{ locale: "ru" }]);
  });

  test("brings back all that was typed", async () => {
    const { slug } = await makeCampaign();
    const { country: _, ...typed } = { ...fields, name: "Анна", display: "first-name" };
    expect(await submit(slug, typed)).toEqual({
      ...{ render: `/ru/campaigns/${slug}`, status: 422 },
      formState: { form: "sign", values: typed, errors: { country: "country-missing" } },
    });
  });

  test("stores nothing of a machine that fills in what nobody sees", async () => {
    const { slug, id } = await makeCampaign();
    expect((await submit(slug, { ...fields, website: "http://x" })).status).toBe(303);
    expect(await requests(id)).toBe(0);
  });
});
