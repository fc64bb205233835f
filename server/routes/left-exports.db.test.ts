import { beforeAll, describe, expect, test } from "vitest";
import { prepareExport } from "#domain/exports/prepare-export";
import { decideComment } from "#domain/moderation/decide-comment";
import { claimCampaign } from "#domain/organizer/authority";
import { erasePerson } from "#domain/privacy/erase-person";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { db } from "#lib/db";
import {
  fetchList,
  makeSite,
  namesIn,
  order,
  prepared,
  type Site,
  serveLists,
  withdrawn,
} from "#testing/list-site";
import { makeComment } from "#testing/make-comment";
import { makeSigners } from "#testing/shown-signers";

beforeAll(serveLists);

describe("whoever leaves a list is in no download afterwards:", () => {
  const ways: [string, (made: Awaited<ReturnType<typeof makeComment>>, site: Site) => Promise<unknown>][] = [
    ["withdraws", ({ person, signatureId }) => withdrawSignature({ person, signatureId })],
    [
      "is erased",
      async ({ person, signatureId }) => {
        const { organisationId, emailIndex } = await db.signature.findUniqueOrThrow({
          where: { id: signatureId },
        });
        const { id } = await db.erasure.create({ data: { organisationId, emailIndex } });
        expect(person).toBeTruthy();
        await erasePerson(id);
      },
    ],
    [
      "shows less",
      ({ signatureId }) =>
        db.signature.update({ where: { id: signatureId }, data: { display: "ANONYMOUS", name: null } }),
    ],
    [
      "was fraud",
      ({ signatureId }) =>
        db.signature.update({ where: { id: signatureId }, data: { invalidatedAt: new Date() } }),
    ],
    [
      "had a comment that is taken down",
      async ({ id }, { actor, campaign }) => {
        const claim = await claimCampaign(actor, campaign.slug, "moderation.work");
        const { version } = await db.comment.findUniqueOrThrow({ where: { id } });
        await decideComment({ ...claim, id, version, decision: "REMOVED", reason: "off-topic" });
      },
    ],
  ];

  test.each(ways)("one who %s", async (_, leave) => {
    const site = await makeSite();
    const made = await makeComment(site.campaign, { email: "anna@example.org" });
    const claim = await claimCampaign(site.actor, site.campaign.slug, "moderation.work");
    await decideComment({ ...claim, id: made.id, version: 1, decision: "PUBLISHED", reason: null });
    const id = await prepared(site);
    const before = await fetchList(site, id);
    expect(JSON.parse(before.bytes.toString())).toMatchObject([
      { name: "Anna", comment: "Because it could be any of us." },
    ]);
    await leave(made, site);
    const gone = await fetchList(site, id);
    expect(gone.status).toBe(410);
    expect(gone.bytes.toString()).toContain("list-stale");
    const etag = before.headers.get("etag") ?? "";
    expect((await fetchList(site, id, { range: "bytes=1-", "if-range": etag })).status).toBe(410);
    expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0);
  });

  test("one who withdraws while it is prepared, and it begins anew by itself", async () => {
    const site = await makeSite();
    await makeSigners(
      site.campaign,
      Array.from({ length: 650 }, (_, index) => ({ name: `${"N".repeat(900)} ${index}` })),
    );
    const id = await order(site);
    let rounds = 0;
    await prepareExport(id, async () => {
      if (rounds++ > 0) return;
      const { id: first } = await db.signature.findFirstOrThrow({
        where: { campaignId: site.campaign.id },
        orderBy: { confirmedAt: "asc" },
      });
      await db.signature.update({ where: { id: first }, data: withdrawn });
    });
    const names = namesIn((await fetchList(site, id)).bytes);
    expect(names).toHaveLength(649);
    expect(names).not.toContain(`${"N".repeat(900)} 0`);
    expect(await db.export.findUniqueOrThrow({ where: { id } })).toMatchObject({
      attempt: 2,
      counted: 649,
    });
  });

  test("but an anonymous signer, or one of another campaign, leaves it as it is", async () => {
    const [site, other] = [await makeSite(), await makeSite()];
    const [, anonymous] = await makeSigners(site.campaign, [
      { name: "Anna" },
      { name: null, display: "ANONYMOUS" },
    ]);
    const [stranger] = await makeSigners(other.campaign, [{ name: "Anna" }]);
    const id = await prepared(site);
    const data = withdrawn;
    await db.signature.update({ where: { id: anonymous ?? "" }, data });
    await db.signature.update({ where: { id: stranger ?? "" }, data });
    expect((await fetchList(site, id)).status).toBe(200);
  });
});
