import type { Localized } from "./types.ts";

const history: Localized = {
  en: "This appeal describes the situation in early 2018. According to later press reports, a court in Almaty convicted both men in December 2018; Mr Zhumagulov left prison on 1 October 2021; Mr Abishev was released that autumn and died on 17 January 2022. Institution LA-155/1 has closed. The letters are kept as a record and for training.",
  ru: "Обращение описывает положение дел в начале 2018 года. По более поздним сообщениям прессы, в декабре 2018 года суд в Алматы осудил обоих; Алмат Жумагулов вышел из колонии 1 октября 2021 года; Кенжебек Абишев был освобождён той же осенью и скончался 17 января 2022 года. Учреждение ЛА-155/1 закрыто. Письма сохранены для истории и обучения.",
  kk: "Үндеуде 2018 жылдың басындағы жағдай баяндалады. Кейінгі баспасөз хабарларына қарағанда, 2018 жылғы желтоқсанда Алматыдағы сот екеуін де соттады; Алмат Жұмағұлов 2021 жылғы 1 қазанда колониядан шықты; Кенжебек Әбішев сол күзде босатылып, 2022 жылғы 17 қаңтарда қайтыс болды. ЛА-155/1 мекемесі жабылған. Хаттар тарих пен оқыту үшін сақталған.",
};

const tryOutEnding: Localized = {
  en: "This is a sample: every function works, nothing leaves this computer. Do not post what you print, and do not call.",
  ru: "Это образец: все функции работают, но с этого компьютера ничего не отправляется. Не отправляйте распечатанное и не звоните.",
  kk: "Бұл – үлгі: барлық функция жұмыс істейді, бірақ бұл компьютерден ештеңе жіберілмейді. Басып шығарғаныңызды жібермеңіз, қоңырау шалмаңыз.",
};

const liveEnding: Localized = {
  en: "Sending is switched off.",
  ru: "Отправка отключена.",
  kk: "Жіберу тоқтатылған.",
};

function join(ending: Localized): Localized {
  return {
    en: `${history.en} ${ending.en}`,
    ru: `${history.ru} ${ending.ru}`,
    kk: `${history.kk} ${ending.kk}`,
  };
}

export const notice = { "try-out": join(tryOutEnding), live: join(liveEnding) };
