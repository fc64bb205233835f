import { seal } from "#lib/crypto";
import { db } from "#lib/db";
import { makeComment } from "#testing/make-comment";
import { makeMember } from "#testing/make-member";
import {
  c,
  campaign,
  type Forms,
  inCampaign,
  m,
  now,
  office,
  own,
  type Silent,
  silent,
  type Written,
  writes,
} from "./story.ts";

const moderation = (path: string): [string, Written | Silent][] => [
  [`${path} claim`, silent("a courtesy of ten minutes, which stops nobody")],
  [
    `${path} decide`,
    writes("comment.published", async () => ({ fields: { ...(await comment()), decision: "PUBLISHED" } })),
  ],
  [`${path} answer`, writes("comment.published", appealed)],
  [`${path} settle`, writes("comment.reports-settled", reported)],
  [`${path} turn`, writes("comments.closed", closing)],
  ...replies(path),
];
const replies = (path: string): [string, Written][] => [
  [
    `${path} review`,
    writes("reply.accepted", async () => ({
      fields: { ...(await reply()), decision: "accept", seen: "PENDING" },
    })),
  ],
  [`${path} delete-file`, writes("reply.file-deleted", withFile)],
];

export const moderationForms: Forms = [
  ...moderation(m),
  ...moderation(`${m}/:kind`),
  ...replies(`${c}/replies`),
];

async function comment(state: "PENDING" | "PUBLISHED" | "HIDDEN" = "PENDING") {
  await openComments();
  const { id } = await makeComment(campaign, { email: `${crypto.randomUUID()}@example.org` });
  await db.comment.update({ where: { id }, data: { state } });
  return { id, version: "1" };
}
async function closing() {
  await openComments();
  return { fields: { open: "no" } };
}
const openComments = () =>
  db.campaign.update({ where: { id: campaign.id }, data: { commentsOpenedAt: now } });
async function reported() {
  const known = await comment("PUBLISHED");
  await db.contentReport.create({ data: { ...own(), commentId: known.id, reasonCode: "insult" } });
  return { fields: known };
}
async function appealed() {
  const known = await comment("HIDDEN");
  const { organizerId } = await makeMember(campaign.organisationId, "MODERATOR");
  const decision = { decision: "HIDDEN" as const, reasonCode: "insult", appealedAt: now };
  await db.moderationDecision.create({
    data: { commentId: known.id, moderatorId: organizerId, ...decision },
  });
  return { fields: { ...known, answer: "publish" } };
}
async function reply() {
  const { id: officeId } = await db.office.findFirstOrThrow({ where: office });
  const data = { ...own(), ...inCampaign(), officeId, class: "REDIRECT" as const };
  return { id: (await db.replyReport.create({ data })).id };
}
async function withFile() {
  const { id } = await reply();
  const content = seal("file", `reply_files.content:${id}`);
  await db.replyFile.create({ data: { replyReportId: id, mediaType: "application/pdf", size: 4, content } });
  return { fields: { id } };
}
