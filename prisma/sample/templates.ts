import { appealEn } from "./templates/appeal-en.ts";
import { appealKk } from "./templates/appeal-kk.ts";
import { appealRu } from "./templates/appeal-ru.ts";
import { diplomaticMissionEn } from "./templates/diplomatic-mission.ts";
import { europeanCommissionEn } from "./templates/european-commission.ts";
import {
  organisationAppealEn,
  organisationAppealKk,
  organisationAppealRu,
  organisationCommissionEn,
  organisationMissionEn,
} from "./templates/organisation-letters.ts";
import type { LetterTemplate } from "./types.ts";

export const templates: LetterTemplate[] = [
  { key: "appeal", texts: { en: appealEn, ru: appealRu, kk: appealKk } },
  { key: "european-commission", texts: { en: europeanCommissionEn } },
  { key: "diplomatic-mission", texts: { en: diplomaticMissionEn } },
  {
    key: "appeal-organisation",
    texts: { en: organisationAppealEn, ru: organisationAppealRu, kk: organisationAppealKk },
  },
  { key: "european-commission-organisation", texts: { en: organisationCommissionEn } },
  { key: "diplomatic-mission-organisation", texts: { en: organisationMissionEn } },
];
