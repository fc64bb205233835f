import { json, type Route } from "../http.ts";
import { openApiDocument } from "../openapi/document.ts";

export const routes: Route[] = [
  {
    method: "GET",
    pattern: "/api/v1/openapi.json",
    handle: async () => json(200, openApiDocument(), { "access-control-allow-origin": "*" }),
  },
];
