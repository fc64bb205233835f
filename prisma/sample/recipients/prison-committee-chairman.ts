import type { Recipient } from "../types.ts";

const greeting = {
  en: "Dear Chairman,",
  ru: "Уважаемый господин Председатель!",
  kk: "Құрметті Төраға!",
};

export const prisonCommitteeChairman: Recipient = {
  office: {
    slug: "prison-committee-chairman",
    abolishedOn: null,
    windowA4: ["Chairman", "Criminal-Executive System Committee"],
    windowLetter: ["Chairman, Criminal-Executive System Committee"],
    name: {
      en: "Chairman of the Committee of the Criminal-Executive System, Ministry of Internal Affairs of the Republic of Kazakhstan",
      ru: "Председатель Комитета уголовно-исполнительной системы Министерства внутренних дел Республики Казахстан",
      kk: "Қазақстан Республикасы Ішкі істер министрлігі Қылмыстық-атқару жүйесі комитетінің төрағасы",
    },
    head: {
      en: [
        "Chairman of the Committee of the",
        "Criminal-Executive System,",
        "Ministry of Internal Affairs",
        "of the Republic of Kazakhstan",
      ],
      ru: [
        "Председателю Комитета уголовно-",
        "исполнительной системы",
        "Министерства внутренних дел",
        "Республики Казахстан",
      ],
      kk: [
        "Қазақстан Республикасы",
        "Ішкі істер министрлігі",
        "Қылмыстық-атқару жүйесі",
        "комитетінің төрағасына",
      ],
    },
    greeting,
    remit: {
      en: "Heads all prisons and detention centres, can send inspectors and let outside doctors in.",
      ru: "Руководит всеми колониями и следственными изоляторами, может назначить проверку и допустить сторонних врачей.",
      kk: "Барлық түрме мен тергеу изоляторын басқарады, тексеру тағайындап, сырттан дәрігер кіргізуге рұқсат бере алады.",
    },
    tenures: [
      {
        from: null,
        to: "2018-02-12",
        name: { en: "A. Kh. Bazylbekov", ru: "А. Х. Базылбеков", kk: "А. Х. Базылбеков" },
        dative: { ru: "А. Х. Базылбекову", kk: "А. Х. Базылбековке" },
        greeting,
        source: "The appeal, early 2018; first name and patronymic in press reports",
        verifiedOn: "2018-02-12",
      },
    ],
    address: {
      city: "astana",
      to: null,
      street: "2 B. Maylin Street",
      streetRu: "ул. Б. Майлина, 2",
      streetKk: "Б. Майлин көшесі, 2",
      postcode: "010000",
      countryLine: "KAZAKHSTAN",
      source: "The appeal, early 2018, where the house number stands twice",
    },
    phone: null,
  },
  template: "appeal",
  languages: ["en", "ru", "kk"],
  channels: ["post", "email", "portal"],
  emphasis: {
    en: [
      "You lead the prison system and can check how its institutions are run. I ask you to order an inspection of institution LA-155/1, to rule out the use of damp, cold or windowless cells, and to open the door to independent doctors so that both men are properly examined and treated.",
      "It is for you to see how each institution of the prison system is run. Please have institution LA-155/1 inspected, make sure that nobody is kept in a damp, cold or windowless cell, and let independent doctors in, so that both men are examined and treated as they need.",
      "The prison system answers to you, and so does the way in which its institutions are run. I ask you to send an inspection to institution LA-155/1, to allow no damp, cold or windowless cells, and to admit independent doctors, so that both men receive a full examination and treatment.",
    ],
    ru: [
      "Вы возглавляете уголовно-исполнительную систему и можете проверить, как работают её учреждения. Прошу назначить проверку учреждения ЛА-155/1, исключить содержание людей в сырых и холодных камерах и в камерах без окон и обеспечить доступ независимых врачей, чтобы оба получили полноценное обследование и лечение.",
      "Вам подчинены учреждения уголовно-исполнительной системы, и Вы вправе узнать, что в них происходит. Прошу направить проверку в учреждение ЛА-155/1, не допускать, чтобы людей держали в сырых, холодных камерах или в камерах без окон, и впустить независимых врачей, чтобы обоих как следует обследовали и лечили.",
      "От Вас зависит, как работают учреждения уголовно-исполнительной системы. Прошу распорядиться о проверке учреждения ЛА-155/1, не мириться с тем, чтобы кого-либо содержали в сырости, в холоде или в камере без окон, и открыть доступ независимым врачам: обоим нужны полноценное обследование и лечение.",
    ],
    kk: [
      "Сіз қылмыстық-атқару жүйесін басқарасыз және оның мекемелерінің жұмысын тексере аласыз. ЛА-155/1 мекемесінде тексеру тағайындауды, адамдарды дымқыл, суық немесе терезесіз камераларда ұстауға жол бермеуді және екеуінің де толық тексеріліп, ем алуы үшін тәуелсіз дәрігерлердің кіруіне рұқсат беруді сұраймын.",
      "Қылмыстық-атқару жүйесінің мекемелері Сізге бағынады, оларда не болып жатқанын анықтау Сіздің құзыретіңізде. ЛА-155/1 мекемесіне тексеру жіберуді, ешкімді дымқыл, суық немесе терезесіз камерада ұстатпауды және екеуі де қажетінше тексеріліп, емделуі үшін тәуелсіз дәрігерлерді кіргізуді өтінемін.",
      "Қылмыстық-атқару жүйесі мекемелерінің қалай жұмыс істейтіні Сізге байланысты. ЛА-155/1 мекемесін тексеруге тапсырма беруді, адамдардың дымқыл, суық немесе терезесіз камерада отыруына жол бермеуді және тәуелсіз дәрігерлерге есік ашуды сұраймын: екеуіне де толық тексеріс пен ем қажет.",
    ],
  },
};
