import { slug } from "../../prisma/sample/campaign.ts";

export type RouteName = "sign" | "manage";

export const details = { country: "DE", display: "anonymous", locale: "en", consent: true } as const;

type Asking = {
  path: string;
  status: number;
  body: (email: string) => Pick<RequestInit, "headers" | "body">;
};

const routes: Record<RouteName, Asking> = {
  sign: {
    path: `/api/v1/campaigns/${slug}/signatures`,
    status: 202,
    body: (email) => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...details, email }),
    }),
  },
  manage: { path: "/en/manage", status: 303, body: (email) => ({ body: new URLSearchParams({ email }) }) },
};

/** Milliseconds from sending the request to the last byte of its answer. Throws for an answer that is not the usual one. */
export async function timeRequest(origin: string, route: RouteName, email: string): Promise<number> {
  const { path, status, body } = routes[route];
  const request = { method: "POST", redirect: "manual", ...body(email) } as const;
  const began = performance.now();
  const response = await fetch(`${origin}${path}`, request);
  const answer = await response.text();
  const took = performance.now() - began;
  if (response.status !== status) throw new Error(`${path} answered ${response.status}: ${answer}`);
  return took;
}
