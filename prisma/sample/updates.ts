import type { Localized, Update } from "./types.ts";

/** What a reader should know of this page itself. */
export const updates: Update[] = [
  {
    kind: "NEWS",
    title: { en: "Note on this sample", ru: "Об этом образце", kk: "Осы үлгі туралы" },
    body: {
      en: "This campaign shows how Qoldau works. It follows an appeal that the Open Dialog Foundation published in early 2018 and takes 12 February 2018 for today, so that offices, holders and letters agree with one another. The time line says what came after.",
      ru: "Эта кампания показывает, как работает Qoldau. Она опирается на обращение, которое Фонд «Открытый диалог» опубликовал в начале 2018 года, и считает сегодняшним днём 12 февраля 2018 года, чтобы должности, имена и письма соответствовали друг другу. О том, что было дальше, говорит хроника.",
      kk: "Бұл науқан Qoldau қалай жұмыс істейтінін көрсетеді. Ол «Ашық диалог» қоры 2018 жылдың басында жариялаған үндеуге сүйенеді және лауазымдар, есімдер мен хаттар бір-біріне сай болуы үшін 2018 жылғы 12 ақпанды бүгінгі күн деп алады. Кейін не болғаны шежіреде айтылған.",
    },
  },
  {
    kind: "NEWS",
    title: {
      en: "Where we worded things with more care",
      ru: "Что мы сформулировали осторожнее",
      kk: "Нені сақтықпен тұжырымдадық",
    },
    body: {
      en: "The published appeal asks for officials to be punished and calls the evidence fabricated. Nobody had established either in court, so requests four and five speak of those found responsible and of the defence’s case. We name the two men, the Foundation and the offices, and nobody else.",
      ru: "В опубликованном обращении требуют наказать должностных лиц, а доказательства названы сфабрикованными. Ни того ни другого суд не установил, поэтому в четвёртой и пятой просьбах говорится о тех, чья вина будет доказана, и о доводах защиты. Мы называем обоих обвиняемых, Фонд и ведомства – и больше никого.",
      kk: "Жарияланған үндеуде лауазымды адамдарды жазалау талап етіледі, ал дәлелдемелер қолдан жасалған деп аталады. Сот мұның ешқайсысын анықтаған жоқ, сондықтан төртінші және бесінші өтініште кінәсі дәлелденгендер мен қорғаушы тараптың уәждері туралы айтылады. Біз екі азаматты, Қорды және мекемелерді ғана атаймыз, басқа ешкімді атамаймыз.",
    },
  },
  {
    kind: "CORRECTION",
    title: {
      en: "The day of the arrest",
      ru: "День задержания",
      kk: "Ұсталған күн",
    },
    body: {
      en: "The Foundation gives 28 November 2017 as the day of the arrest, another human rights organisation gives 27 November. The letters keep the Foundation’s date, because they cite it.",
      ru: "Фонд называет днём задержания 28 ноября 2017 года, другая правозащитная организация – 27 ноября. В письмах оставлена дата Фонда, поскольку они на него ссылаются.",
      kk: "Қор ұсталған күнді 2017 жылғы 28 қараша дейді, ал тағы бір құқық қорғау ұйымы 27 қараша деп көрсетеді. Хаттарда Қордың күні қалдырылды, өйткені олар соған сілтеме жасайды.",
    },
  },
];

/** Shown on the page of the historical and of the closed campaign. */
export const outcome: Localized = {
  en: "Both men were convicted in December 2018 and served part of their sentences. Mr Zhumagulov left prison on 1 October 2021 with the rest of his term turned into restriction of liberty. Mr Abishev was released that autumn and died on 17 January 2022. We know of no answer that any of the offices gave to the six requests, and we do not claim that letters changed what happened. The appeal stays here as a record.",
  ru: "В декабре 2018 года обоих осудили, и часть срока они отбыли. Алмат Жумагулов вышел из колонии 1 октября 2021 года: остаток срока заменили ограничением свободы. Кенжебек Абишев был освобождён той же осенью и скончался 17 января 2022 года. Нам не известен ответ ни одного из ведомств на шесть просьб, и мы не утверждаем, что письма изменили ход событий. Обращение остаётся здесь как свидетельство.",
  kk: "2018 жылғы желтоқсанда екеуі де сотталып, мерзімінің бір бөлігін өтеді. Алмат Жұмағұлов 2021 жылғы 1 қазанда колониядан шықты: жазасының қалған бөлігі бас бостандығын шектеуге ауыстырылды. Кенжебек Әбішев сол күзде босатылып, 2022 жылғы 17 қаңтарда қайтыс болды. Мекемелердің бірде-бірінің алты өтінішке жауап бергенінен хабарымыз жоқ, хаттар оқиға барысын өзгертті деп айтпаймыз. Үндеу осында тарихи құжат ретінде сақталады.",
};
