import { detentionFacilityHead } from "./recipients/detention-facility-head.ts";
import { diplomaticMission } from "./recipients/diplomatic-mission.ts";
import { europeanCommission } from "./recipients/european-commission.ts";
import { knbChairman } from "./recipients/knb-chairman.ts";
import { ombudsman } from "./recipients/ombudsman.ts";
import { prisonCommitteeChairman } from "./recipients/prison-committee-chairman.ts";
import { prosecutorGeneral } from "./recipients/prosecutor-general.ts";
import { stateSecretary } from "./recipients/state-secretary.ts";
import type { Recipient } from "./types.ts";

/** In the order of the appeal. */
export const recipients: Recipient[] = [
  detentionFacilityHead,
  prisonCommitteeChairman,
  prosecutorGeneral,
  knbChairman,
  stateSecretary,
  ombudsman,
  europeanCommission,
  diplomaticMission,
];
