/** A list of all who show their names, as CSV, waiting to be prepared. */
export async function orderList(campaign: { id: string; organisationId: string }): Promise<string> {
  const { db } = await import("../../lib/db.ts");
  const { exportFilterSchema } = await import("../../domain/exports/schema.ts");
  const { id: campaignId, organisationId } = campaign;
  const scope = { campaignId, organisationId, filter: exportFilterSchema.parse({}) };
  const expiresAt = new Date(Date.now() + 86_400_000);
  const made = await db.export.create({
    data: { ...scope, format: "csv", language: "en", hours: 24, expiresAt },
  });
  return made.id;
}
