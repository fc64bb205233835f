import type { Localized } from "./types.ts";

/** Locked: supporters may stress some of them, never change them. */
export const demands: Localized[] = [
  {
    en: "Shield both men from pressure and ill-treatment.",
    ru: "Оградите обоих от давления и жестокого обращения.",
    kk: "Екеуін де қысым мен қатыгез қараудан қорғаңыз.",
  },
  {
    en: "Replace detention with a non-custodial measure.",
    ru: "Замените содержание под стражей мерой пресечения, не связанной с лишением свободы.",
    kk: "Күзетпен ұстауды бас бостандығынан айыруға байланысты емес бұлтартпау шарасына ауыстырыңыз.",
  },
  {
    en: "Let independent doctors in, and treat Mr Abishev’s heart in a public clinic.",
    ru: "Допустите независимых врачей и обеспечьте Кенжебеку Абишеву лечение сердца в гражданской клинике.",
    kk: "Тәуелсіз дәрігерлердің кіруіне рұқсат беріп, Кенжебек Әбішевтің жүрегін азаматтық ауруханада емдетіңіз.",
  },
  {
    en: "Investigate the reported threats and refused care, and hold those found responsible to account.",
    ru: "Расследуйте сообщения об угрозах и отказах в медицинской помощи и привлеките к ответственности тех, чья вина будет доказана.",
    kk: "Қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарларды тергеп, кінәсі дәлелденгендерді жауаптылыққа тартыңыз.",
  },
  {
    en: "Weigh the defence’s case that evidence was fabricated, and hear the matter fairly.",
    ru: "Учтите доводы защиты о фабрикации доказательств и рассмотрите дело справедливо.",
    kk: "Қорғаушы тараптың дәлелдемелер қолдан жасалды деген уәждерін ескеріп, істі әділ қараңыз.",
  },
  {
    en: "Leave the other activists drawn into this case alone and lift the restrictions on them.",
    ru: "Прекратите давление на других активистов по этому делу и снимите с них ограничения.",
    kk: "Осы іс бойынша басқа белсенділерге қысым жасауды тоқтатып, оларға қойылған шектеулерді алып тастаңыз.",
  },
];

const numbered = demands.map((text, index) => `(${index + 1})\u00a0${text.en}`).join(" ");

/** All six in one paragraph, for letters to those who pass them on. */
export const sixRequests = [
  "The six requests are:",
  "These are the six requests:",
  "The requests, six in all:",
].map((lead) => `${lead} ${numbered}`);
