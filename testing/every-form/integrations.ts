import { newSecret, sealSecret } from "#domain/integrations/webhook-secret";
import { db } from "#lib/db";
import { type Asked, elsewhere, type Forms, idOf, now, o, own, silent, writes } from "./story.ts";

const hook = `${o}/webhooks/:webhook`;

export const integrationForms: Forms = [
  [
    `${o}/tokens create`,
    writes("token.created", () => ({ fields: { name: "website", scopes: "statistics:read", days: "30" } })),
  ],
  [
    `${o}/tokens revoke`,
    writes("token.revoked", async () => ({
      fields: { id: await idOf(db.apiToken.findFirst({ where: own() })) },
    })),
  ],
  [`${o}/webhooks create`, elsewhere("webhook.created", "domain/integrations/webhooks.db.test.ts")],
  [
    `${hook} events`,
    writes("webhook.changed", async () => ({ ...(await webhook()), fields: { events: "reply.reported" } })),
  ],
  [`${hook} rotate`, writes("webhook.rotated", webhook)],
  [`${hook} off`, writes("webhook.changed", webhook)],
  [`${hook} on`, writes("webhook.changed", webhook)],
  [`${hook} test`, silent("sends a message that says nothing; the log of deliveries shows it")],
  [`${hook} resend`, writes("webhook.resent", failedDelivery)],
  [`${hook} remove`, writes("webhook.removed", webhook)],
];

async function webhook(): Promise<Asked> {
  const id = crypto.randomUUID();
  const secret = sealSecret(id, newSecret());
  const data = { id, ...own(), url: "https://example.org/hook", events: ["signature.confirmed"], secret };
  const found = (await db.webhook.findFirst({ where: own() })) ?? (await db.webhook.create({ data }));
  return { params: { webhook: found.id } };
}
async function failedDelivery(): Promise<Asked> {
  const { params } = await webhook();
  const data = { webhookId: params?.webhook ?? "", event: "webhook.test", payload: {}, failedAt: now };
  return { params: params ?? {}, fields: { id: (await db.webhookDelivery.create({ data })).id } };
}
