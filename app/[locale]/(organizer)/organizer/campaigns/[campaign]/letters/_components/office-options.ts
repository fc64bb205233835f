import type { Named } from "#domain/letter-settings/schema";

export function officeOptions(offices: readonly Named[]) {
  return offices.map(({ slug, name }) => ({ value: slug, label: name }));
}
