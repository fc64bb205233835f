"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { LiveCounts } from "#domain/campaigns/schema";

const EVERY_MS = 15_000;
const AT_MOST_MS = 5 * 60_000;

/** One watch for all that a page shows of one campaign. */
const known = new Map<string, LiveCounts>();

/**
 * Follows the counts of a campaign while somebody looks at the page, so that nobody has to load it again to see them
 * grow. Without script, on a bad line or in a hidden tab the first counts stay. `slug` is null where nothing grows.
 */
export function useLiveCounts(slug: string | null, first: LiveCounts): LiveCounts {
  const subscribe = useCallback((changed: () => void) => (slug ? watch(slug, changed) : () => {}), [slug]);
  const latest = () => (slug && known.get(slug)) || first;
  return useSyncExternalStore(subscribe, latest, () => first);
}

const watchers = new Set<() => void>();
let end: (() => void) | undefined;

function watch(slug: string, changed: () => void): () => void {
  watchers.add(changed);
  end ??= poll(slug);
  return () => {
    watchers.delete(changed);
    if (watchers.size > 0) return;
    end?.();
    end = undefined;
  };
}

/** Apart by chance, so that a crowd that came together does not ask together; less often after each failure. */
function poll(slug: string): () => void {
  let failures = 0;
  let timer: number | undefined;
  function later() {
    window.clearTimeout(timer);
    const wait = Math.min(EVERY_MS * 2 ** failures, AT_MOST_MS);
    timer = window.setTimeout(ask, wait * (0.75 + Math.random() / 2));
  }
  async function ask() {
    if (document.visibilityState === "visible") {
      const counts = await read(slug);
      failures = counts ? 0 : failures + 1;
      if (counts) known.set(slug, counts);
      for (const changed of watchers) changed();
    }
    later();
  }
  const seen = () => document.visibilityState === "visible" && void ask();
  document.addEventListener("visibilitychange", seen);
  later();
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  };
}

async function read(slug: string): Promise<LiveCounts | null> {
  try {
    const response = await fetch(`/api/v1/campaigns/${slug}/counts`, { credentials: "omit" });
    return response.ok ? ((await response.json()) as LiveCounts) : null;
  } catch {
    return null;
  }
}
