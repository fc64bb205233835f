import { erasePerson } from "#domain/privacy/erase-person";

export async function erase({ erasureId }: { erasureId: string }): Promise<void> {
  await erasePerson(erasureId);
}
