import { ensureOrganizer } from "#domain/organizer/ensure-organizer";
import { db, type Role } from "#lib/db";
import { loadSample } from "../scripts/sample.ts";
import { matchRoute } from "../server/match.ts";
import { routes as settings } from "../server/routes/letter-settings.ts";
import { makeCampaign } from "./make-campaign.ts";
import { cookieOf } from "./make-member.ts";

export type Fields = Record<string, string | string[]>;
type Who = "owner" | "MODERATOR" | "ANALYST" | "stranger" | "nobody";

const slug = "zhumagulov-abishev";
const password = "a long enough password";

/** The sample's letter settings, with an owner, a moderator, an analyst and an owner of another organisation signed in. */
export async function openLetterDesk() {
  const { campaignId } = await loadSample({ mode: "try-out" });
  await db.campaignTranslation.updateMany({ data: { reviewedAt: new Date() } });
  const where = { id: campaignId };
  const { organisation } = await db.campaign.findUniqueOrThrow({
    where,
    select: { organisation: { select: { id: true, slug: true } } },
  });
  const { organisationId } = await makeCampaign();
  const stranger = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const cookies = new Map<Who, string>([
    ["owner", await enter("owner", organisation.slug)],
    ["stranger", await enter("stranger", stranger.slug)],
    ["MODERATOR", await enter("moderator", organisation.slug, "MODERATOR")],
    ["ANALYST", await enter("analyst", organisation.slug, "ANALYST")],
  ]);
  return {
    campaignId,
    slug,
    base: `/en/organizer/campaigns/${slug}/letters`,
    post: (path: string, fields: Fields, who: Who = "owner") => post(path, fields, cookies.get(who)),
    /** The state of the settings that a form made now carries. */
    version: async () => {
      const campaign = await db.campaign.findUniqueOrThrow({ where, select: { lettersVersion: true } });
      return String(campaign.lettersVersion);
    },
  };
}

async function enter(name: string, organisationSlug: string, role: Role = "OWNER"): Promise<string> {
  const made = await ensureOrganizer({ email: `${name}@example.org`, password, organisationSlug, role });
  return cookieOf(made.ok ? made.organizerId : "");
}

async function post(path: string, fields: Fields, cookie = "") {
  const match = matchRoute(settings, "POST", path);
  if (!match || !("route" in match)) throw new Error(`no route for ${path}`);
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return match.route.handle({
    method: "POST",
    path,
    params: match.params,
    query: new URLSearchParams(),
    headers: { "content-type": "application/x-www-form-urlencoded", cookie },
    body: Buffer.from(new URLSearchParams(pairs as string[][]).toString()),
    sourceKey: "letters",
  });
}
