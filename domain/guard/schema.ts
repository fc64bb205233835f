/** What is to happen with a request that makes us send a mail to an address somebody typed. */
export type Verdict =
  | { verdict: "pass" }
  /** Only after a proof of work, or a wait where there is no script. */
  | { verdict: "prove" }
  | { verdict: "refuse"; reason: "too-many-requests" | "mail-stopped"; retryAfter: number };

/** PROOF: everybody proves some work. STOP: no mail goes out at a stranger's word. */
export const breakerKinds = ["PROOF", "STOP"] as const;

/** A breaker as organizers see it. */
export type BreakerView = {
  organisation: { id: string; slug: string; name: string };
  kind: (typeof breakerKinds)[number];
  trippedAt: Date;
  lastsUntil: Date;
};

/** What the page needs that asks for a moment: a challenge for who has script, a ticket for who has none. */
export type OneMoment = {
  /** Where the form goes on to. */
  action: string;
  challenge: { algorithm: string; challenge: string; maxnumber?: number; salt: string; signature: string };
  ticket: string;
  seconds: number;
  /** Why it is asked again, null at first. */
  reason: "wait-early" | "waits-many" | null;
};
