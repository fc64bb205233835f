import { expect, test } from "vitest";
import { routes } from "../routes.ts";
import { openApiDocument } from "./document.ts";

const document = openApiDocument();

test("describes each public route, and no other", () => {
  const answered = routes
    .filter(({ pattern }) => pattern.startsWith("/api/v1/") && !pattern.endsWith("openapi.json"))
    .map(({ method, pattern }) => `${method} ${pattern.slice(7).replaceAll(/:(\w+)/g, "{$1}")}`);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(answered.sort());
});

test("every reference leads somewhere", () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? "");
});

test("takes what a request must hold from the schema that checks it", () => {
  expect(document.components.schemas.Signature.required).toContain("consent");
  expect(document.components.schemas.Letter.required).toContain("recipients");
  expect(document.components.schemas.Campaign.required).toContain("counts");
});
