import type { Person } from "#domain/signatures/person";
import { enqueue } from "#lib/jobs";
import { inTransaction } from "#lib/transaction";

/** Takes a person's request to be forgotten. Its job exists if, and only if, the request does; it runs within seconds. */
export function requestErasure({ organisationId, emailIndex }: Person): Promise<{ erasureId: string }> {
  return inTransaction(async (database) => {
    const open = await database.erasure.findFirst({
      where: { organisationId, emailIndex, completedAt: null },
      select: { id: true },
    });
    const { id } = open ?? (await database.erasure.create({ data: { organisationId, emailIndex } }));
    await enqueue(database, "erase-person", { erasureId: id }, { jobKey: `erase:${id}` });
    return { erasureId: id };
  });
}
