import type { ContentCheck } from "#domain/wording/content-check";

const weights: Readonly<Record<string, number>> = {
  harm: 20,
  violence: 20,
  "private-data": 20,
  threat: 20,
  "banned-movement": 20,
  "private-person": 15,
  group: 15,
  insult: 10,
  personal: 10,
  link: 8,
  "claimed-guilt": 8,
  unattributed: 3,
};
const OTHER_TERM = 10;
const MOST = 99;
const THREAT = 100;

/** From 0 to 100: a threat is read first, then what may hurt somebody. It decides about nothing but the order. */
export function riskOf({ threat, warnings }: ContentCheck): number {
  if (threat) return THREAT;
  const sum = warnings.reduce((total, { reason }) => total + (weights[reason] ?? OTHER_TERM), 0);
  return Math.min(sum, MOST);
}
