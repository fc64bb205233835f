import type { Recipient } from "../types.ts";

const greeting = {
  en: "Dear Chairman,",
  ru: "Уважаемый господин Председатель!",
  kk: "Құрметті Төраға!",
};

export const knbChairman: Recipient = {
  office: {
    slug: "knb-chairman",
    abolishedOn: null,
    windowA4: ["Chairman", "National Security Committee"],
    windowLetter: ["Chairman, National Security Committee"],
    name: {
      en: "Chairman of the National Security Committee of the Republic of Kazakhstan",
      ru: "Председатель Комитета национальной безопасности Республики Казахстан",
      kk: "Қазақстан Республикасы Ұлттық қауіпсіздік комитетінің Төрағасы",
    },
    head: {
      en: ["Chairman of the", "National Security Committee", "of the Republic of Kazakhstan"],
      ru: ["Председателю Комитета", "национальной безопасности", "Республики Казахстан"],
      kk: ["Қазақстан Республикасы", "Ұлттық қауіпсіздік", "комитетінің Төрағасына"],
    },
    greeting,
    remit: {
      en: "Can establish whether its officers took part in the reported pressure, end it, and hand over what is found.",
      ru: "Может установить, причастны ли сотрудники Комитета к давлению, о котором сообщается, прекратить его и передать материалы.",
      kk: "Хабарланған қысымға Комитет қызметкерлерінің қатысы бар-жоғын анықтап, оны тоқтатып, материалдарды тапсыра алады.",
    },
    tenures: [
      {
        from: "2016-09-08",
        to: "2022-01-05",
        name: { en: "K. K. Massimov", ru: "К. К. Масимов", kk: "К. Қ. Мәсімов" },
        dative: { ru: "К. К. Масимову", kk: "К. Қ. Мәсімовке" },
        greeting,
        source: "The appeal, early 2018; The Diplomat, April 2023 (2016 to 5 January 2022)",
        verifiedOn: "2018-02-12",
      },
      {
        from: "2022-01-06",
        to: null,
        name: { en: "Ermek Sagimbayev", ru: "Ермек Сагимбаев", kk: "Ермек Сағымбаев" },
        dative: { ru: "Ермеку Сагимбаеву", kk: "Ермек Сағымбаевқа" },
        greeting,
        source: "Press reports from January 2022; to be appointed anew after 1 July 2026",
        verifiedOn: null,
      },
    ],
    address: {
      city: "astana",
      to: null,
      street: "31/33 Kenesary Street",
      streetRu: "ул. Кенесары, 31/33",
      streetKk: "Кенесары көшесі, 31/33",
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
      "Mr Abishev states that men without identification, whom he takes to be your officers, pressed him to sign statements and hinted at harm to his family. I do not claim to know that this is so. I ask you to check whether any officer was involved, to end such pressure, and to pass on what is found.",
      "According to Mr Abishev, men who showed no identification urged him to sign statements and let him understand that his family might suffer; he believes that they were your officers. Whether this is so, I cannot judge. Please have it checked whether any officer took part, stop such pressure, and pass on what you find.",
      "Mr Abishev says that he was pressed to sign statements, with hints that his family might come to harm, by men without identification whom he takes for your officers. I cannot tell whether he is right. I ask you to establish whether any officer was involved, to allow no such pressure, and to hand over the findings.",
    ],
    ru: [
      "По словам Кенжебека Абишева, не предъявившие документов люди, которых он считает сотрудниками возглавляемого Вами Комитета, требовали подписать показания и намекали, что может пострадать его семья. Я не утверждаю, что так и было. Прошу проверить, причастен ли к этому кто-либо из сотрудников, пресечь любое подобное давление и передать материалы органам, уполномоченным вести расследование.",
      "Кенжебек Абишев сообщает, что от него требовали подписать показания и намекали на угрозу его семье; документов эти люди не показали, но он считает их сотрудниками Вашего Комитета. Судить, так ли это, я не берусь. Прошу выяснить, причастен ли кто-либо из сотрудников, не допускать такого давления и направить собранные материалы органам, которые вправе вести расследование.",
      "Как говорит Кенжебек Абишев, люди без документов – по его мнению, сотрудники возглавляемого Вами Комитета – склоняли его подписать показания и давали понять, что может пострадать его семья. Мне неизвестно, так ли это было. Прошу установить, участвовал ли в этом кто-либо из сотрудников, прекратить подобное давление, если оно было, и передать материалы уполномоченным следственным органам.",
    ],
    kk: [
      "Кенжебек Әбішевтің айтуынша, құжатын көрсетпеген адамдар (ол бұларды Сіз басқаратын Комитеттің қызметкерлері деп санайды) айғақтарға қол қоюды талап етіп, отбасының басына қауіп төнетінін меңзеген. Мен мұны дәлелденген дерек деп айтпаймын. Бұған қызметкерлердің қатысы бар-жоғын тексеруді, мұндай қысымды тоқтатуды және материалдарды тергеуге құзыретті органдарға беруді сұраймын.",
      "Кенжебек Әбішев құжатын көрсетпеген адамдар өзінен айғақтарға қол қоюды талап етіп, отбасына қауіп төнуі мүмкін екенін ишаралағанын айтады; оның ойынша, олар Сіздің Комитеттің қызметкерлері. Солай болған-болмағанын мен біле алмаймын. Бұған қызметкерлердің қатысы бар-жоғын анықтап, мұндай қысымға жол бермеуді және жиналған материалдарды тергеуге құзыретті органдарға жолдауды өтінемін.",
      "Кенжебек Әбішевтің сөзінше, құжатсыз адамдар – ол оларды Сіз басқаратын Комитеттің қызметкерлері деп есептейді – айғақтарға қол қойғызбақ болып, отбасының зардап шегуі мүмкін екенін аңғартқан. Мұның рас-өтірігі маған белгісіз. Осыған қызметкерлердің біреуі қатысты ма, соны тексеруді, мұндай қысым болса, тоқтатуды және материалдарды тергеу жүргізуге уәкілетті органдарға беруді сұраймын.",
    ],
  },
};
