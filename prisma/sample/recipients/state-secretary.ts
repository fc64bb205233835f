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
    en: [
      "Kazakhstan has accepted international commitments on humane treatment and fair trial. I ask you to remind the bodies concerned of them, to support a measure milder than detention, and to use your influence so that other activists drawn into this case are no longer put under pressure or kept under restrictions.",
      "Humane treatment and a fair trial are among the international commitments that Kazakhstan has made. Please remind those responsible of them, speak for a measure milder than detention, and use your influence so that pressure on other activists drawn into this case ends and the restrictions on them are lifted.",
      "Kazakhstan has given its word to other states that people will be treated humanely and tried fairly. I ask you to recall this to the bodies concerned, to back a milder measure in place of detention, and to help other activists drawn into this case to live without pressure and without restrictions.",
    ],
    ru: [
      "Казахстан принял на себя международные обязательства, касающиеся гуманного обращения и справедливого суда. Прошу напомнить о них ответственным органам, поддержать замену содержания под стражей более мягкой мерой пресечения и использовать Ваше влияние, чтобы на других активистов, затронутых этим делом, больше не оказывали давления и чтобы с них сняли ограничения.",
      "Гуманное обращение и справедливый суд – среди международных обязательств, которые принял Казахстан. Прошу обратить на них внимание ответственных органов, высказаться за более мягкую меру пресечения вместо содержания под стражей и употребить Ваше влияние, чтобы давление на других активистов, затронутых этим делом, прекратилось, а ограничения с них были сняты.",
      "Казахстан дал другим государствам слово: обращаться с людьми гуманно и судить их справедливо. Прошу напомнить об этом ответственным органам, содействовать замене содержания под стражей более мягкой мерой пресечения и помочь тому, чтобы другие активисты, которых коснулось это дело, могли жить без давления и ограничений.",
    ],
    kk: [
      "Қазақстан адамгершілікпен қарау және әділ сот жөнінде халықаралық міндеттемелер қабылдаған. Осыны жауапты органдардың есіне салуды, күзетпен ұстаудан жеңіл бұлтартпау шарасын қолдауды және осы іске тартылған басқа белсенділерге бұдан былай қысым жасалмауына, оларға қойылған шектеулердің алынуына ықпал етуді сұраймын.",
      "Адамгершілікпен қарау мен әділ сот – Қазақстан қабылдаған халықаралық міндеттемелердің қатарында. Жауапты органдардың назарын осыған аударуды, күзетпен ұстаудың орнына жеңілірек бұлтартпау шарасын жақтауды және осы іске тартылған басқа белсенділерге қысым тоқтап, шектеулер алынуы үшін ықпалыңызды пайдалануды өтінемін.",
      "Қазақстан өзге мемлекеттер алдында адамдарға адамгершілікпен қарауға және оларды әділ соттауға уәде берген. Мұны жауапты органдарға ескертуді, күзетпен ұстауды жеңілірек бұлтартпау шарасымен алмастыруға қолдау көрсетуді және осы іске тартылған басқа белсенділердің қысымсыз, шектеусіз өмір сүруіне көмектесуді сұраймын.",
    ],
  },
};
