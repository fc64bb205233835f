// Makers of paper sheets for tests on the real database.
import { newSheetCode } from "#domain/paper/sheet-code";
import { db, type Prisma } from "#lib/db";

type BatchOverrides = Partial<Prisma.PaperBatchUncheckedCreateInput>;

/** A batch of printed sheets that ask for name, place and address. */
export async function makeSheets(
  { id: campaignId, organisationId }: { id: string; organisationId: string },
  count: number,
  overrides: BatchOverrides = {},
) {
  const own = { campaignId, organisationId };
  const number = 1 + (await db.paperBatch.count({ where: { campaignId } }));
  const words = {
    note: "Library",
    language: "en",
    columns: "EMAIL",
    source: "paper",
    consentVersion: "1",
  } as const;
  const batch = await db.paperBatch.create({ data: { ...own, number, ...words, ...overrides } });
  await db.paperSheet.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...own,
      batchId: batch.id,
      number: index + 1,
      code: newSheetCode(),
    })),
  });
  const sheets = await db.paperSheet.findMany({ where: { batchId: batch.id }, orderBy: { number: "asc" } });
  return { batch, sheets };
}
