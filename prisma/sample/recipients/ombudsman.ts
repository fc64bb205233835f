import type { Recipient } from "../types.ts";

const greeting = {
  en: "Dear Commissioner,",
  ru: "Уважаемый господин Уполномоченный!",
  kk: "Құрметті Уәкіл!",
};

export const ombudsman: Recipient = {
  office: {
    slug: "ombudsman",
    abolishedOn: null,
    windowA4: ["Commissioner for Human Rights"],
    windowLetter: ["Commissioner for Human Rights"],
    name: {
      en: "Commissioner for Human Rights in the Republic of Kazakhstan (Ombudsman)",
      ru: "Уполномоченный по правам человека в Республике Казахстан",
      kk: "Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл",
    },
    head: {
      en: ["Commissioner for Human Rights", "in the Republic of Kazakhstan", "(Ombudsman)"],
      ru: ["Уполномоченному", "по правам человека", "в Республике Казахстан"],
      kk: ["Қазақстан Республикасындағы", "Адам құқықтары жөніндегі", "уәкілге"],
    },
    greeting,
    remit: {
      en: "May visit places of detention, speak with each man alone and publish what is found.",
      ru: "Вправе посещать места содержания под стражей, говорить с каждым наедине и обнародовать выводы.",
      kk: "Қамау орындарына барып, әрқайсысымен оңаша сөйлесуге және қорытындысын жариялауға құқылы.",
    },
    tenures: [
      {
        from: "2007-09-01",
        to: "2019-08-31",
        name: { en: "A. O. Shakirov", ru: "А. О. Шакиров", kk: "А. О. Шәкіров" },
        dative: { ru: "А. О. Шакирову", kk: "А. О. Шәкіровке" },
        greeting,
        source: "The appeal, early 2018; press reports (September 2007 to August 2019)",
        verifiedOn: "2018-02-12",
      },
      {
        from: "2019-09-01",
        to: "2022-11-30",
        name: { en: "E. A. Azimova", ru: "Э. А. Азимова", kk: "Э. А. Әзімова" },
        dative: { ru: "Э. А. Азимовой", kk: "Э. А. Әзімоваға" },
        greeting: { ...greeting, ru: "Уважаемая госпожа Уполномоченный!" },
        source: "Press reports (from September 2019 until the next appointment); days unverified",
        verifiedOn: null,
      },
      {
        from: "2022-12-01",
        to: null,
        name: { en: "A. E. Lastayev", ru: "А. Е. Ластаев", kk: "А. Е. Ластаев" },
        dative: { ru: "А. Е. Ластаеву", kk: "А. Е. Ластаевқа" },
        greeting,
        source: "Press reports from December 2022; to be appointed anew after 1 July 2026",
        verifiedOn: null,
      },
    ],
    address: {
      city: "astana",
      to: null,
      street: "House of Ministries, Left Bank",
      streetRu: "Левый берег, Дом министерств",
      streetKk: "Сол жағалау, Министрліктер үйі",
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
      "Your office can see for itself what others only hear about. I ask you to visit both men, to speak with each of them in private, to look at their medical records if they agree, to keep the conditions of their detention under watch, and to make your findings public as far as the law allows.",
      "What others know from reports alone, you can see with your own eyes. Please visit both men and talk with each of them in private, read their medical records if they agree, keep watch over the conditions in which they are held, and publish what you find as far as the law allows.",
      "You may enter where others are not let in. I ask you to go to both men, to hear each of them in private, with their consent to look into their medical records, to follow the conditions of their detention, and to tell the public what you find, as far as the law allows.",
    ],
    ru: [
      "Вы как Уполномоченный можете своими глазами увидеть то, о чём другие знают лишь с чужих слов. Прошу посетить обоих, поговорить с каждым наедине, с их согласия ознакомиться с медицинскими документами, наблюдать за условиями их содержания и, насколько позволяет закон, обнародовать выводы.",
      "Другим остаётся полагаться на рассказы, Вы же можете всё увидеть сами. Прошу побывать у обоих и побеседовать с каждым наедине, изучить медицинские документы, если они согласны, следить за тем, в каких условиях их содержат, и опубликовать выводы в той мере, в какой это позволяет закон.",
      "Вам открыты двери, которые закрыты для других. Прошу встретиться с обоими и выслушать каждого без посторонних, ознакомиться с их медицинскими документами, если они не возражают, держать условия содержания под наблюдением и рассказать обществу о выводах, насколько это допускает закон.",
    ],
    kk: [
      "Өзгелер тек естіген жайтты Сіз Уәкіл ретінде өз көзіңізбен көре аласыз. Екеуіне де барып, әрқайсысымен оңаша сөйлесуді, олар келіссе, медициналық құжаттарымен танысуды, ұсталу жағдайларын қадағалап отыруды және заң жол берген шекте қорытындыларыңызды жариялауды сұраймын.",
      "Басқалар тек естігеніне сенсе, Сіз бәрін өзіңіз көре аласыз. Екеуіне де барып, әрқайсысымен оңаша әңгімелесуді, олар қарсы болмаса, медициналық құжаттарын қарауды, қандай жағдайда ұсталып отырғанын үнемі бақылауды және заң рұқсат еткен шекте қорытындыларды жариялауды өтінемін.",
      "Басқаларға жабық есік Сізге ашық. Екеуімен кездесіп, әрқайсысын бөгде адамсыз тыңдауды, олардың келісімімен медициналық құжаттарын зерделеуді, ұсталу жағдайларын бақылауда ұстауды және қорытындыларды заң жол берген шекте жұртшылыққа айтып беруді сұраймын.",
    ],
  },
};
