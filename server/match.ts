import { isLocale } from "#lib/locales";
import type { Route } from "./http.ts";

type Match = { route: Route; params: Record<string, string> } | { allow: string[] } | null;

/** The route for a path, or the methods that the path knows when this one is not among them. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const allow: string[] = [];
  const have = path.split("/");
  for (const { route, want } of routesOfLength(routes, have.length)) {
    const params = matchSegments(want, have);
    if (!params) continue;
    if (route.method === method || (route.method === "GET" && method === "HEAD")) return { route, params };
    allow.push(route.method);
  }
  return allow.length > 0 ? { allow } : null;
}

type Candidate = { route: Route; want: string[] };
const indexes = new WeakMap<readonly Route[], Map<number, Candidate[]>>();

/** Routes are many and never change: to look at all of them was a tenth of what a kept page costs. */
function routesOfLength(routes: readonly Route[], length: number): Candidate[] {
  const index =
    indexes.get(routes) ??
    Map.groupBy(
      routes.map((route) => ({ route, want: route.pattern.split("/") })),
      ({ want }) => want.length,
    );
  indexes.set(routes, index);
  return index.get(length) ?? [];
}

function matchSegments(want: string[], have: string[]): Record<string, string> | null {
  if (!want.every((segment, index) => fits(segment, have[index] ?? ""))) return null;
  const named = want.flatMap((segment, index) =>
    segment.startsWith(":") ? [[segment.slice(1), have[index] ?? ""]] : [],
  );
  return Object.fromEntries(named);
}

function fits(segment: string, value: string): boolean {
  if (!segment.startsWith(":")) return segment === value;
  return value !== "" && (segment !== ":locale" || isLocale(value));
}
