import type { Recipient } from "../types.ts";

export const diplomaticMission: Recipient = {
  office: {
    slug: "diplomatic-mission",
    abolishedOn: null,
    windowA4: ["Head of Mission"],
    windowLetter: ["Head of Mission"],
    name: {
      en: "Diplomatic missions of the European Union, its Member States and the United States in Kazakhstan",
      ru: "Дипломатические представительства Европейского союза, его государств-членов и США в Казахстане",
      kk: "Еуропалық одақтың, оған мүше мемлекеттердің және АҚШ-тың Қазақстандағы дипломатиялық өкілдіктері",
    },
    head: {
      en: ["Head of Mission"],
      ru: ["Главе дипломатического", "представительства"],
      kk: ["Дипломатиялық өкілдіктің", "басшысына"],
    },
    greeting: {
      en: "Dear Ambassador,",
      ru: "Уважаемый господин Посол!",
      kk: "Құрметті Елші!",
    },
    remit: {
      en: "Can ask to visit both men and put the six requests to the authorities face to face.",
      ru: "Могут запросить посещение обоих и лично передать властям шесть просьб.",
      kk: "Екі азаматқа баруға рұқсат сұрап, алты өтінішті билікке тікелей жеткізе алады.",
    },
    tenures: [],
    address: null,
    phone: null,
  },
  template: "diplomatic-mission",
  languages: ["en"],
  channels: ["post", "email"],
  emphasis: {},
};
