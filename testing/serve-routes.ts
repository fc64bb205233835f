// All routes of the server behind real HTTP, with pages that only say what they would show.
import { createServer } from "node:http";
import { handleRequest } from "../server/handle-request.ts";
import type { Route } from "../server/http.ts";
import type { Pages } from "../server/next-pages.ts";
import { portOf } from "./try-out.ts";

const pages: Pages = {
  async render(_request, response, { status = 200, path = "", formState } = {}) {
    response.writeHead(status, { "content-type": "text/plain" });
    response.end(JSON.stringify({ path, formState }));
  },
  close: async () => {},
};

export async function serveRoutes(routes: readonly Route[]) {
  const server = createServer((request, response) => void handleRequest(routes, pages, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    ask: (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { redirect: "manual", ...init }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The address of a route with each parameter filled in; `locale` is English unless told. */
export function pathOf({ pattern }: Pick<Route, "pattern">, params: Record<string, string> = {}): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? (name === "locale" ? "en" : "x")),
  );
}
