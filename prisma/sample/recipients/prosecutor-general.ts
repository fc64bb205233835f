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
    en: [
      "As Prosecutor General you oversee lawfulness from arrest to trial. I ask you to review the grounds for keeping both men in custody, to have the reports of threats and refused medical help investigated promptly, and to see that the defence’s arguments about the recordings and possible fabrication are examined on their merits.",
      "Your office watches over the law from the first hour of custody to the court. Please check whether there are grounds to keep both men in custody, have the reports of threats and refused medical help investigated without delay, and make sure that what the defence says about the recordings and possible fabrication is weighed on its merits.",
      "It falls to the Prosecutor General to see that the law is kept at every step before trial. I ask you to examine whether custody of both men is justified, to order a prompt investigation into the reported threats and refusals of medical help, and to have the defence’s case on the recordings and possible fabrication heard on its merits.",
    ],
    ru: [
      "Органы прокуратуры осуществляют надзор за законностью от задержания до суда. Прошу проверить, обоснованно ли содержание обоих под стражей, обеспечить безотлагательное расследование сообщений об угрозах и об отказах в медицинской помощи и добиться, чтобы доводы защиты о происхождении записей и о возможной фабрикации доказательств были рассмотрены по существу.",
      "Надзор за законностью – от первого часа задержания до суда – возложен на Вас. Прошу выяснить, есть ли основания держать обоих под стражей, поручить без промедления расследовать сообщения об угрозах и об отказах в медицинской помощи и проследить, чтобы доводы защиты о записях и о возможной фабрикации доказательств получили оценку по существу.",
      "Прокуратура следит за тем, чтобы закон соблюдался на каждом этапе до приговора. Прошу проверить основания для содержания обоих под стражей, добиться скорого расследования сообщений об угрозах и об отказах в медицинской помощи и обеспечить, чтобы всё, что защита говорит о происхождении записей и возможной фабрикации доказательств, было изучено по существу.",
    ],
    kk: [
      "Прокуратура адам ұсталған сәттен сотқа дейін заңдылықтың сақталуын қадағалайды. Екеуін күзетпен ұстаудың негізділігін тексеруді, қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарлардың кідіріссіз тергелуін және қорғаушы тараптың жазбалардың қайдан шыққаны, дәлелдемелердің қолдан жасалуы мүмкін екені туралы уәждерінің мәні бойынша қаралуын қамтамасыз етуді сұраймын.",
      "Ұсталған алғашқы сағаттан сотқа дейін заңның сақталуын қадағалау Сізге жүктелген. Екеуін күзетпен ұстауға негіз бар-жоғын анықтауды, қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарларды кідіріссіз тергетуді және қорғаушы тараптың жазбалар мен дәлелдемелердің қолдан жасалуы мүмкін екені туралы уәждеріне мәні бойынша баға берілуін қадағалауды өтінемін.",
      "Прокуратура үкім шыққанға дейінгі әр кезеңде заңның сақталуына жауапты. Екеуінің күзетпен ұсталуы қаншалықты негізді екенін тексеруді, қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарларды шұғыл тергеуге қол жеткізуді және қорғаушы тараптың жазбалардың қайдан шыққаны, дәлелдемелердің қолдан жасалуы мүмкін екені туралы айтқанын мәні бойынша зерделетуді сұраймын.",
    ],
  },
};
