import { countInvalidation } from "#domain/moderation/count-invalidation";
import { invalidationSchema } from "#domain/moderation/schema";
import { startInvalidation } from "#domain/moderation/start-invalidation";
import { undoInvalidation } from "#domain/moderation/undo-invalidation";
import { idSchema, nothingSchema } from "#domain/organizer/schema";
import { notFound } from "#lib/errors";
import type { Route } from "../http.ts";
import { campaignForm, organizerPage } from "../organizer-form.ts";

const page = "/:locale/organizer/campaigns/:campaign/fraud";
const right = "signatures.invalidate";

/** Signatures are counted first, then taken out, and brought back. */
export const routes: Route[] = [
  organizerPage(page, {
    count: campaignForm(right, invalidationSchema, async (claim, { reason, ...filter }, { params }) => {
      const counted = await countInvalidation({ ...claim, filter, reason });
      if (!counted.ok) return counted;
      const to = `/${params.locale}/organizer/campaigns/${params.campaign}/fraud/${counted.id}`;
      return { ok: true, to };
    }),
  }),
  organizerPage(`${page}/:invalidation`, {
    run: campaignForm(right, nothingSchema, (claim, _, { params }) =>
      startInvalidation({ ...claim, id: idOf(params) }),
    ),
    undo: campaignForm(right, nothingSchema, (claim, _, { params }) =>
      undoInvalidation({ ...claim, id: idOf(params) }),
    ),
  }),
];

function idOf({ invalidation }: Record<string, string>): string {
  const { success, data } = idSchema.safeParse({ id: invalidation });
  return success ? data.id : notFound();
}
