import type { Recipient } from "../types.ts";

const greeting = {
  en: "Dear Head of Institution,",
  ru: "Уважаемый господин начальник учреждения!",
  kk: "Құрметті мекеме бастығы!",
};

export const detentionFacilityHead: Recipient = {
  office: {
    slug: "detention-facility-head",
    abolishedOn: "2018-11-30",
    windowA4: ["Head of Institution LA-155/1"],
    windowLetter: ["Head of Institution LA-155/1"],
    name: {
      en: "Head of Institution LA-155/1, Department of the Criminal-Executive System for the city of Almaty",
      ru: "Начальник учреждения ЛА-155/1 Департамента уголовно-исполнительной системы по городу Алматы",
      kk: "Алматы қаласы бойынша Қылмыстық-атқару жүйесі департаменті ЛА-155/1 мекемесінің бастығы",
    },
    head: {
      en: [
        "Head of Institution LA-155/1,",
        "Department of the",
        "Criminal-Executive System",
        "for the city of Almaty",
      ],
      ru: [
        "Начальнику учреждения ЛА-155/1",
        "Департамента уголовно-",
        "исполнительной системы",
        "по городу Алматы",
      ],
      kk: [
        "Алматы қаласы бойынша",
        "Қылмыстық-атқару жүйесі",
        "департаменті ЛА-155/1",
        "мекемесінің бастығына",
      ],
    },
    greeting,
    remit: {
      en: "Answers for cells, food, doctors and visits in the institution where both men are held.",
      ru: "Отвечает за камеры, питание, врачей и свидания в учреждении, где содержатся оба.",
      kk: "Екі азамат ұсталып отырған мекемедегі камераға, тамаққа, дәрігерге және кездесуге жауап береді.",
    },
    tenures: [
      {
        from: null,
        to: "2018-02-12",
        name: { en: "A. A. Iztleuov", ru: "А. А. Изтлеуов", kk: "А. А. Ізтілеуов" },
        dative: { ru: "А. А. Изтлеуову", kk: "А. А. Ізтілеуовке" },
        greeting,
        source: "The appeal, early 2018",
        verifiedOn: "2018-02-12",
      },
    ],
    address: {
      city: "almaty",
      to: "2018-11-30",
      street: "473 Seifullin Avenue",
      streetRu: "пр. Сейфуллина, 473",
      streetKk: "Сейфуллин даңғылы, 473",
      postcode: "050004",
      countryLine: "KAZAKHSTAN",
      source: "The appeal, early 2018; closed about November 2018 (Vox Populi, report 13973)",
    },
    phone: { to: "2018-11-30", e164: "+77272795876", display: "+7 727 279 58 76" },
  },
  template: "appeal",
  languages: ["en", "ru", "kk"],
  channels: ["post", "email", "phone", "portal"],
  emphasis: {
    en: [
      "You head the institution where they are held. I ask you to give them warm, dry and clean cells, to let doctors and medicines in without delay, to let Mr Abishev’s heart be examined in a public clinic, and to allow no pressure on either man inside the institution.",
      "Both men are held in the institution that you head, and their days there depend on you. Please see that their cells are warm, dry and clean, that doctors and medicines reach them without delay, that Mr Abishev’s heart is examined in a public clinic, and that nobody inside puts pressure on either of them.",
      "What happens inside the institution is in your hands. I ask for warm, dry and clean cells for both men, for doctors and medicines that are let in at once, for an examination of Mr Abishev’s heart in a public clinic, and for your word that neither man is put under pressure there.",
    ],
    ru: [
      "Вы руководите учреждением, где они содержатся, и от Вас каждый день зависит, как с ними обращаются. Прошу обеспечить им тёплые, сухие и чистые камеры, без промедления допускать врачей и передавать лекарства, содействовать кардиологическому обследованию Кенжебека Абишева в гражданской клинике и не допускать давления на обоих в стенах учреждения.",
      "Оба содержатся в учреждении, которое Вы возглавляете, и условия их жизни определяете Вы. Прошу позаботиться о том, чтобы в камерах было тепло, сухо и чисто, чтобы врачей и лекарства пропускали без задержек, чтобы сердце Кенжебека Абишева обследовали в гражданской клинике и чтобы внутри учреждения ни на того ни на другого не давили.",
      "То, что происходит внутри учреждения, зависит прежде всего от Вас. Прошу, чтобы у обоих были тёплые, сухие и чистые камеры, чтобы врачи и лекарства попадали к ним без промедления, чтобы Кенжебек Абишев прошёл обследование сердца в гражданской клинике и чтобы в учреждении не допускалось никакого давления на обоих.",
    ],
    kk: [
      "Олар Сіз басқаратын мекемеде ұсталып отыр, сондықтан күн сайын қандай қарым-қатынас көретіні Сізге байланысты. Оларды жылы, құрғақ әрі таза камерада ұстауды, дәрігерлер мен дәрі-дәрмекті кідіртпей кіргізуді, Кенжебек Әбішевтің жүрегін азаматтық ауруханада тексертуге жәрдемдесуді және мекеме ішінде екеуіне де қысым жасатпауды сұраймын.",
      "Екеуі де Сіз басқаратын мекемеде отыр, олардың күнделікті жағдайын Сіз айқындайсыз. Камералардың жылы, құрғақ әрі таза болуын, дәрігерлер мен дәрі-дәрмектің кешіктірілмей жеткізілуін, Кенжебек Әбішевтің жүрегі азаматтық ауруханада тексерілуін және мекеме ішінде екеуіне де ешкімнің қысым жасамауын қадағалауыңызды сұраймын.",
      "Мекеме ішінде не болатыны ең алдымен Сізге байланысты. Екеуіне де жылы, құрғақ әрі таза камера беруді, дәрігерлер мен дәрі-дәрмекті бірден кіргізуді, Кенжебек Әбішевтің жүрегін азаматтық ауруханада тексертуге мүмкіндік жасауды және олардың ешқайсысына қысым жасалуына жол бермеуді өтінемін.",
    ],
  },
};
