import { isLocale } from "#lib/locales";
import type { Route } from "./http.ts";

type Match = { route: Route; params: Record<string, string> } | { allow: string[] } | null;

/** The route for a path, or the methods that the path knows when this one is not among them. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const allow: string[] = [];
  const have = path.split("/");
  for (const route of routes) {
    const params = matchSegments(segmentsOf(route.pattern), have);
    if (!params) continue;
    if (route.method === method || (route.method === "GET" && method === "HEAD")) return { route, params };
    allow.push(route.method);
  }
  return allow.length > 0 ? { allow } : null;
}

const known = new Map<string, string[]>();

/** Patterns are few and never change; splitting them anew took longer than all the rest of finding a route. */
function segmentsOf(pattern: string): string[] {
  const segments = known.get(pattern) ?? pattern.split("/");
  known.set(pattern, segments);
  return segments;
}

function matchSegments(want: string[], have: string[]): Record<string, string> | null {
  if (want.length !== have.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of want.entries()) {
    const value = have[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== value) return null;
      continue;
    }
    const name = segment.slice(1);
    if (value === "" || (name === "locale" && !isLocale(value))) return null;
    params[name] = value;
  }
  return params;
}
