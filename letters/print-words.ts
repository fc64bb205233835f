import type { Locale } from "#lib/locales";

type PrintWords = {
  specimen: string;
  /** Before the sender's name, with its space. */
  from: string;
  /** Above the writer's own copy. */
  parallel: string;
  /** Below the rules of a letter that is completed by hand. */
  captions: { name: string; address: string; place: string; date: string };
};

/** The few words that belong to the sheet itself, not to the letter. */
export const printWords: Record<Locale, PrintWords> = {
  en: {
    specimen: "SPECIMEN",
    from: "",
    parallel: "For you: a translation of your letter. Keep this page and post the other one.",
    captions: {
      name: "name",
      address: "postal address",
      place: "town and country",
      date: "place and date",
    },
  },
  ru: {
    specimen: "ОБРАЗЕЦ",
    from: "от: ",
    parallel: "Для Вас: перевод письма. Оставьте эту страницу себе, отправьте другую.",
    captions: {
      name: "имя и фамилия",
      address: "почтовый адрес",
      place: "город и страна",
      date: "дата",
    },
  },
  kk: {
    specimen: "ҮЛГІ",
    from: "кімнен: ",
    parallel: "Өзіңіз үшін: хаттың аудармасы. Бұл бетті өзіңізде қалдырып, екіншісін жіберіңіз.",
    captions: {
      name: "аты-жөні",
      address: "пошта мекенжайы",
      place: "қала және ел",
      date: "күні",
    },
  },
};
