import { type CampaignState, campaignStates, type Permissions } from "./schema.ts";

/** Where a campaign may go from where. Nothing returns to a draft, and nothing that was closed takes signatures again. */
export const campaignMoves = {
  DRAFT: ["ACTIVE", "HISTORICAL"],
  ACTIVE: ["PAUSED", "CLOSED"],
  PAUSED: ["ACTIVE", "CLOSED"],
  CLOSED: ["HISTORICAL"],
  HISTORICAL: [],
} as const satisfies Record<CampaignState, readonly CampaignState[]>;

export const permissions = {
  DRAFT: { public: false, sign: false, write: "specimen", emailOrCall: false },
  ACTIVE: { public: true, sign: true, write: "yes", emailOrCall: true },
  PAUSED: { public: true, sign: true, write: "specimen", emailOrCall: false },
  CLOSED: { public: true, sign: false, write: "no", emailOrCall: false },
  HISTORICAL: { public: true, sign: false, write: "specimen", emailOrCall: false },
} as const satisfies Record<CampaignState, Permissions>;

export const statesThatSign = campaignStates.filter((state) => permissions[state].sign);

/** Days after which what an organizer verified has to be verified again. */
export const VERIFIED_FOR_DAYS = 90;
/** Days over which the letters to one office are counted to call it flooded. */
export const FLOOD_WINDOW_DAYS = 30;

export function mayMove(from: CampaignState, to: CampaignState): boolean {
  return (campaignMoves[from] as readonly CampaignState[]).includes(to);
}

/** Refusal's message key for whatever a state does not allow. */
export function stateRefusal(state: CampaignState) {
  if (state === "PAUSED") return "campaign-paused";
  return state === "HISTORICAL" ? "campaign-historical" : "campaign-closed";
}

/** Whether print-outs carry the SPECIMEN mark. */
export function printsSpecimen({ state, sample }: { state: CampaignState; sample: boolean }): boolean {
  return sample || permissions[state].write === "specimen";
}
