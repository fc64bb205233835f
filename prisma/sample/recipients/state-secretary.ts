import type { Recipient } from "../types.ts";

export const stateSecretary: Recipient = {
  office: {
    slug: "state-secretary",
    abolishedOn: "2022-06-14",
    windowA4: ["State Secretary"],
    windowLetter: ["State Secretary"],
    name: {
      en: "State Secretary of the Republic of Kazakhstan",
      ru: "Государственный секретарь Республики Казахстан",
      kk: "Қазақстан Республикасының Мемлекеттік хатшысы",
    },
    head: {
      en: ["State Secretary", "of the Republic of Kazakhstan"],
      ru: ["Государственному секретарю", "Республики Казахстан"],
      kk: ["Қазақстан Республикасының", "Мемлекеттік хатшысына"],
    },
    greeting: {
      en: "Dear State Secretary,",
      ru: "Уважаемый господин Государственный секретарь!",
      kk: "Құрметті Мемлекеттік хатшы!",
    },
    remit: {
      en: "Advises the President and can remind other bodies of the country’s international commitments.",
      ru: "Советует Президенту и может напомнить другим органам о международных обязательствах страны.",
      kk: "Президентке кеңес береді, өзге органдардың есіне елдің халықаралық міндеттемелерін сала алады.",
    },
    tenures: [
      {
        from: null,
        to: "2018-02-12",
        name: { en: "G. N. Abdykalikova", ru: "Г. Н. Абдыкаликова", kk: "Г. Н. Әбдіқалықова" },
        dative: { ru: "Г. Н. Абдыкаликовой", kk: "Г. Н. Әбдіқалықоваға" },
        greeting: {
          en: "Dear State Secretary,",
          ru: "Уважаемая госпожа Государственный секретарь!",
          kk: "Құрметті Мемлекеттік хатшы!",
        },
        source: "The appeal, early 2018",
        verifiedOn: "2018-02-12",
      },
      {
        from: "2022-01-11",
        to: "2022-06-14",
        name: { en: "Erlan Karin", ru: "Ерлан Карин", kk: "Ерлан Қарин" },
        dative: { ru: "Ерлану Карину", kk: "Ерлан Қаринге" },
        greeting: {
          en: "Dear State Secretary,",
          ru: "Уважаемый господин Государственный секретарь!",
          kk: "Құрметті Мемлекеттік хатшы!",
        },
        source:
          "Caspian Institute for Strategic Studies, report 38850: last holder, then State Counsellor; days unverified",
        verifiedOn: null,
      },
    ],
    address: {
      city: "astana",
      to: "2022-06-14",
      street: "6 Mangilik El Avenue",
      streetRu: "пр. Мәңгілік Ел, 6",
      streetKk: "Мәңгілік Ел даңғылы, 6",
      postcode: "010000",
      countryLine: "KAZAKHSTAN",
      source: "The appeal, early 2018",
    },
    phone: null,
  },
  template: "appeal",
  languages: ["en", "ru", "kk"],
  channels: ["post", "email", "portal"],
  emphasis: {
    en: "Kazakhstan has accepted international commitments on humane treatment and fair trial. I ask you to remind the bodies concerned of them, to support a measure milder than detention, and to use your influence so that other activists drawn into this case are no longer put under pressure or kept under restrictions.",
    ru: "Казахстан принял на себя международные обязательства, касающиеся гуманного обращения и справедливого суда. Прошу напомнить о них ответственным органам, поддержать замену содержания под стражей более мягкой мерой пресечения и использовать Ваше влияние, чтобы на других активистов, затронутых этим делом, больше не оказывали давления и чтобы с них сняли ограничения.",
    kk: "Қазақстан адамгершілікпен қарау және әділ сот жөнінде халықаралық міндеттемелер қабылдаған. Осыны жауапты органдардың есіне салуды, күзетпен ұстаудан жеңіл бұлтартпау шарасын қолдауды және осы іске тартылған басқа белсенділерге бұдан былай қысым жасалмауына, оларға қойылған шектеулердің алынуына ықпал етуді сұраймын.",
  },
};
