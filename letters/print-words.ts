import type { Locale } from "#lib/locales";

/** The few words that belong to the sheet itself, not to the letter. */
export const printWords: Record<Locale, { specimen: string; from: string; parallel: string }> = {
  en: {
    specimen: "SPECIMEN",
    from: "",
    parallel: "For you: a translation of your letter. Keep this page and post the other one.",
  },
  ru: {
    specimen: "ОБРАЗЕЦ",
    from: "от: ",
    parallel: "Для Вас: перевод письма. Оставьте эту страницу себе, отправьте другую.",
  },
  kk: {
    specimen: "ҮЛГІ",
    from: "кімнен: ",
    parallel: "Өзіңіз үшін: хаттың аудармасы. Бұл бетті өзіңізде қалдырып, екіншісін жіберіңіз.",
  },
};
