import type { Recipient } from "../types.ts";

const greeting = {
  en: "Dear Prosecutor General,",
  ru: "Уважаемый господин Генеральный прокурор!",
  kk: "Құрметті Бас прокурор!",
};

export const prosecutorGeneral: Recipient = {
  office: {
    slug: "prosecutor-general",
    abolishedOn: null,
    windowA4: ["Prosecutor General"],
    windowLetter: ["Prosecutor General"],
    name: {
      en: "Prosecutor General of the Republic of Kazakhstan",
      ru: "Генеральный прокурор Республики Казахстан",
      kk: "Қазақстан Республикасының Бас прокуроры",
    },
    head: {
      en: ["Prosecutor General", "of the Republic of Kazakhstan"],
      ru: ["Генеральному прокурору", "Республики Казахстан"],
      kk: ["Қазақстан Республикасының", "Бас прокурорына"],
    },
    greeting,
    remit: {
      en: "Oversees lawfulness from arrest to trial; can review the detention and have reports of threats investigated.",
      ru: "Надзирает за законностью от задержания до суда; может проверить обоснованность ареста и добиться расследования сообщений об угрозах.",
      kk: "Ұстаудан сотқа дейін заңдылықты қадағалайды; қамаудың негізділігін тексеріп, қоқан-лоққы туралы хабарларды тергете алады.",
    },
    tenures: [
      {
        from: "2017-12-11",
        to: "2018-02-12",
        name: { en: "K. P. Kozhamzharov", ru: "К. П. Кожамжаров", kk: "Қ. П. Қожамжаров" },
        dative: { ru: "К. П. Кожамжарову", kk: "Қ. П. Қожамжаровқа" },
        greeting,
        source: "The appeal, early 2018; day of appointment from hcaccess.com, 11 December 2017",
        verifiedOn: "2018-02-12",
      },
      {
        from: "2019-05-01",
        to: "2019-05-31",
        name: { en: "G. D. Nurdauletov", ru: "Г. Д. Нурдаулетов", kk: "Ғ. Д. Нұрдәулетов" },
        dative: { ru: "Г. Д. Нурдаулетову", kk: "Ғ. Д. Нұрдәулетовке" },
        greeting,
        source: "An open letter addressed to him, May 2019; first and last day not known",
        verifiedOn: null,
      },
      {
        from: "2023-01-01",
        to: "2025-08-31",
        name: { en: "B. N. Asylov", ru: "Б. Н. Асылов", kk: "Б. Н. Асылов" },
        dative: { ru: "Б. Н. Асылову", kk: "Б. Н. Асыловқа" },
        greeting,
        source: "Press reports from January 2023 to August 2025; to be appointed anew after 1 July 2026",
        verifiedOn: null,
      },
    ],
    address: {
      city: "astana",
      to: null,
      street: "14 Mangilik El Avenue",
      streetRu: "пр. Мәңгілік Ел, 14",
      streetKk: "Мәңгілік Ел даңғылы, 14",
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
    en: "As Prosecutor General you oversee lawfulness from arrest to trial. I ask you to review the grounds for keeping both men in custody, to have the reports of threats and refused medical help investigated promptly, and to see that the defence’s arguments about the recordings and possible fabrication are examined on their merits.",
    ru: "Органы прокуратуры осуществляют надзор за законностью от задержания до суда. Прошу проверить, обоснованно ли содержание обоих под стражей, обеспечить безотлагательное расследование сообщений об угрозах и об отказах в медицинской помощи и добиться, чтобы доводы защиты о происхождении записей и о возможной фабрикации доказательств были рассмотрены по существу.",
    kk: "Прокуратура адам ұсталған сәттен сотқа дейін заңдылықтың сақталуын қадағалайды. Екеуін күзетпен ұстаудың негізділігін тексеруді, қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарлардың кідіріссіз тергелуін және қорғаушы тараптың жазбалардың қайдан шыққаны, дәлелдемелердің қолдан жасалуы мүмкін екені туралы уәждерінің мәні бойынша қаралуын қамтамасыз етуді сұраймын.",
  },
};
