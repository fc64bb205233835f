import { z } from "zod";
import type { CampaignClaim } from "#domain/organizer/authority";
import { listDossierKeys } from "#domain/statistics/dossier-key";
import { RendererBusy, RenderFailed } from "#letters/print-errors";
import { locales } from "#lib/locales";
import { makeDossier } from "../dossier/make-dossier.ts";
import { json, type Route } from "../http.ts";
import { campaignForm, type Outcome, organizerPage } from "../organizer-form.ts";

const dossierSchema = z.object({
  language: z.enum(locales, "choose"),
  paper: z.enum(["a4", "letter"], "choose").default("a4"),
});

/** Dossiers, and the public keys that anybody checks them with. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/campaigns/:campaign/dossier", {
    dossier: campaignForm("dossiers.issue", dossierSchema, (claim, input, { params }) =>
      issue(claim, params.campaign ?? "", input),
    ),
  }),
  {
    method: "GET",
    pattern: "/.well-known/dossier-keys.json",
    handle: async () => {
      const keys = (await listDossierKeys()).map(({ id, organisation, publicKey, createdAt }) => ({
        ...{ id, organisation },
        algorithm: "Ed25519",
        publicKey,
        createdAt: createdAt.toISOString(),
      }));
      return json(200, { keys }, { "cache-control": "public, max-age=60" });
    },
  },
];

async function issue(
  claim: CampaignClaim,
  slug: string,
  { language, paper }: z.output<typeof dossierSchema>,
): Promise<Outcome> {
  try {
    const dossier = await makeDossier({ ...claim, slug, locale: language, paper });
    if (!dossier) return { ok: false, reason: "not-offered", field: "language" };
    const headers = {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${dossier.name}"`,
      "cache-control": "no-store",
    };
    return { ok: true, reply: { status: 200, headers, body: dossier.zip } };
  } catch (error) {
    if (error instanceof RendererBusy || error instanceof RenderFailed)
      return { ok: false, reason: "renderer-busy", status: 503 };
    throw error;
  }
}
