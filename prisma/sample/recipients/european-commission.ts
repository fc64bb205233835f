import type { Recipient } from "../types.ts";

export const europeanCommission: Recipient = {
  office: {
    slug: "european-commission",
    abolishedOn: null,
    windowA4: ["European Commission"],
    windowLetter: ["European Commission"],
    name: { en: "European Commission", ru: "Европейская комиссия", kk: "Еуропалық комиссия" },
    head: {
      en: ["European Commission", "For the attention of the President"],
      ru: ["Европейской комиссии", "Вниманию Председателя"],
      kk: ["Еуропалық комиссияға", "Төрағаның назарына"],
    },
    greeting: {
      en: "Dear President,",
      ru: "Уважаемый господин Председатель!",
      kk: "Құрметті Төраға!",
    },
    remit: {
      en: "Can raise the case under the partnership agreement with Kazakhstan and report to the European Parliament.",
      ru: "Может поднять вопрос в рамках соглашения о партнёрстве с Казахстаном и сообщить о нём Европейскому парламенту.",
      kk: "Қазақстанмен әріптестік туралы келісім аясында мәселені көтеріп, Еуропа парламентіне хабарлай алады.",
    },
    tenures: [],
    address: {
      city: "brussels",
      to: null,
      street: "Rue de la Loi 200",
      streetRu: "",
      streetKk: "",
      postcode: "1049",
      countryLine: "BELGIUM",
      source: "General knowledge, not in the appeal: check before use",
    },
    phone: null,
  },
  template: "european-commission",
  languages: ["en"],
  channels: ["post", "email"],
  emphasis: {},
};
