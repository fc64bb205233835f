/** Internal header that names the page being rendered; server/ sets it on every request that it hands on. */
export const PAGE_HEADER = "x-qoldau-page";

// Next bundles its own copy of this file; the map must be one for the process.
const shared = globalThis as typeof globalThis & { qoldauPageStatuses?: Map<string, number> };
shared.qoldauPageStatuses ??= new Map();
const statuses = shared.qoldauPageStatuses;

/** Says with which status a page that is being rendered will be answered. */
export function setPageStatus(key: string, status: number): void {
  statuses.set(key, status);
}

export function pageStatus(key: string): number | undefined {
  return statuses.get(key);
}

export function releasePageStatus(key: string): void {
  statuses.delete(key);
}
