import { globSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { organizer, slug } from "./fixtures.ts";
import { askModule } from "./instance.ts";

export type KnownRoute = { method: "GET" | "POST"; pattern: string };

/** The routes of server/ as the server itself has them. */
export function listRoutes(): KnownRoute[] {
  return askModule("server/routes.ts", "module.routes.map(({ method, pattern }) => ({ method, pattern }))");
}

/** The pages of app/ as patterns of the same kind. */
export function listPages(): KnownRoute[] {
  return globSync("app/**/page.tsx").map((file) => {
    const segments = file
      .split("/")
      .slice(1, -1)
      .filter((segment) => !segment.startsWith("("));
    const named = segments.map((segment) => segment.replace(/^\[(?:\.\.\.)?(\w+)\]$/, ":$1"));
    return { method: "GET", pattern: `/${named.join("/")}` };
  });
}

/** An address of a pattern: what can be known is filled in, the rest is `x`. */
export function addressOf(pattern: string, params: Record<string, string> = {}): string {
  const known: Record<string, string> = { locale: "en", slug, campaign: slug, ...params };
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(known[name] ?? "x"));
}

/** Signs the request context in as an organizer. */
export async function signInOrganizer(request: APIRequestContext): Promise<void> {
  await request.post("/en/organizer/sign-in", { form: organizer, maxRedirects: 0 });
}

/** The addresses of our own that a page links to. */
export function linksOf(html: string): string[] {
  const links = [...html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, link = ""]) => link);
  return [...new Set(links.map((link) => link.replaceAll("&amp;", "&")))];
}
