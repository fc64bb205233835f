import type { Localized, TimelineEntry } from "./types.ts";

const foundation: Localized = {
  en: "Open Dialog Foundation",
  ru: "Фонд «Открытый диалог»",
  kk: "«Ашық диалог» қоры",
};
const press: Localized = { en: "press reports", ru: "сообщения прессы", kk: "баспасөз хабарлары" };

export const timeline: TimelineEntry[] = [
  {
    key: "arrest",
    happenedOn: "2017-11-28",
    precision: "DAY",
    text: {
      en: "Police in Almaty detain Almat Zhumagulov and Kenzhebek Abishev and search their homes. One human rights organisation gives the day before.",
      ru: "Полиция Алматы задерживает Алмата Жумагулова и Кенжебека Абишева и обыскивает их жильё. Одна правозащитная организация называет предыдущий день.",
      kk: "Алматы полициясы Алмат Жұмағұлов пен Кенжебек Әбішевті ұстап, үйлерін тінтеді. Бір құқық қорғау ұйымы бұдан бір күн бұрынғы күнді атайды.",
    },
    sources: ["appeal"],
    assertedBy: foundation,
  },
  {
    key: "remand",
    happenedOn: "2017-11-29",
    precision: "DAY",
    text: {
      en: "A court remands both under Article 256(2) of the Criminal Code. Mr Zhumagulov goes on hunger strike over a decision on his defence; it lasts until 20 December.",
      ru: "Суд заключает обоих под стражу по части 2 статьи 256 Уголовного кодекса. Алмат Жумагулов начинает голодовку из-за решения, касающегося его защиты; она длится до 20 декабря.",
      kk: "Сот екеуін де Қылмыстық кодекстің 256-бабының 2-бөлігі бойынша қамауға алады. Алмат Жұмағұлов өзінің қорғалуына қатысты шешімге наразылық білдіріп, аштық жариялайды; ол 20 желтоқсанға дейін созылады.",
    },
    sources: ["appeal"],
    assertedBy: foundation,
  },
  {
    key: "recordings",
    happenedOn: "2017-12-08",
    precision: "DAY",
    text: {
      en: "Police give journalists sound recordings and attribute the voices to the two men. The defence says that the recordings were altered.",
      ru: "Полиция передаёт журналистам аудиозаписи и приписывает голоса двум задержанным. Защита говорит, что записи изменены.",
      kk: "Полиция журналистерге дыбыс жазбаларын беріп, дауыстар осы екі адамдікі дейді. Қорғаушы тарап жазбалар өзгертілген деп мәлімдейді.",
    },
    sources: ["appeal"],
    assertedBy: foundation,
  },
  {
    key: "cold-cell",
    happenedOn: "2017-12-23",
    precision: "DAY",
    text: {
      en: "Mr Abishev is moved to a damp cell without a window, at eight degrees, and stays there until 7 January.",
      ru: "Кенжебека Абишева переводят в сырую камеру без окна, где восемь градусов тепла; там он остаётся до 7 января.",
      kk: "Кенжебек Әбішев терезесі жоқ, сегіз градус қана жылу бар дымқыл камераға ауыстырылып, 7 қаңтарға дейін сонда отырады.",
    },
    sources: ["appeal"],
    assertedBy: foundation,
  },
  {
    key: "questioning",
    happenedOn: "2018-01-18",
    precision: "DAY",
    text: {
      en: "Mr Abishev says that unidentified men question him again; by his count he has had six heart attacks since 25 December.",
      ru: "Кенжебек Абишев говорит, что его снова допрашивают неизвестные; по его подсчёту, с 25 декабря он перенёс шесть сердечных приступов.",
      kk: "Кенжебек Әбішев белгісіз адамдар одан тағы жауап алғанын айтады; оның есебінше, 25 желтоқсаннан бері жүрегі алты рет ұстаған.",
    },
    sources: ["appeal"],
    assertedBy: {
      en: "Mr Abishev, through the Open Dialog Foundation",
      ru: "Кенжебек Абишев, в изложении Фонда «Открытый диалог»",
      kk: "Кенжебек Әбішев, «Ашық диалог» қорының баяндауынша",
    },
  },
  {
    key: "appeal",
    happenedOn: "2018-02-01",
    precision: "MONTH",
    text: {
      en: "About this time the Foundation publishes its appeal with six demands and six addressees. The text bears no date; it was written after 18 January and before the middle of March.",
      ru: "Примерно в это время Фонд публикует обращение: шесть требований и шесть адресатов. Даты на тексте нет; он написан после 18 января и до середины марта.",
      kk: "Шамамен осы кезде Қор алты талап пен алты адресаты бар үндеуін жариялайды. Мәтінде күні көрсетілмеген; ол 18 қаңтардан кейін, наурыздың ортасына дейін жазылған.",
    },
    sources: ["appeal"],
    assertedBy: {
      en: "dated by the editors of this sample",
      ru: "датировка составителей этого образца",
      kk: "күнін осы үлгіні құрастырушылар анықтаған",
    },
  },
  {
    key: "facility-closed",
    happenedOn: "2018-11-01",
    precision: "MONTH",
    text: {
      en: "Institution LA-155/1 closes about this time. Visitors in May 2019 photograph it empty.",
      ru: "Примерно в это время закрывают учреждение ЛА-155/1. В мае 2019 года посетители фотографируют его пустым.",
      kk: "Шамамен осы кезде ЛА-155/1 мекемесі жабылады. 2019 жылғы мамырда келушілер оны бос күйінде суретке түсіреді.",
    },
    sources: ["facility-photographs"],
    assertedBy: press,
  },
  {
    key: "verdict",
    happenedOn: "2018-12-21",
    precision: "DAY",
    text: {
      en: "A court in Almaty convicts both men: eight years for Mr Zhumagulov, seven for Mr Abishev. Both had denied the charge.",
      ru: "Суд в Алматы признаёт обоих виновными: Алмату Жумагулову назначают восемь лет, Кенжебеку Абишеву – семь. Оба отрицали обвинение.",
      kk: "Алматыдағы сот екеуін де кінәлі деп таниды: Алмат Жұмағұловқа сегіз жыл, Кенжебек Әбішевке жеті жыл беріледі. Екеуі де айыпты жоққа шығарған.",
    },
    sources: ["verdict-report"],
    assertedBy: press,
  },
  {
    key: "parliament",
    happenedOn: "2019-03-14",
    precision: "DAY",
    text: {
      en: "The European Parliament names both men in its resolution on human rights in Kazakhstan.",
      ru: "Европейский парламент называет обоих в резолюции о правах человека в Казахстане.",
      kk: "Еуропа парламенті Қазақстандағы адам құқықтары туралы қарарында екеуінің де атын атайды.",
    },
    sources: ["parliament-report"],
    assertedBy: foundation,
  },
  {
    key: "release-stopped",
    happenedOn: "2021-02-16",
    precision: "DAY",
    text: {
      en: "Mr Abishev is not released as a court had ordered on 1 February: prosecutors appeal at the last moment.",
      ru: "Кенжебека Абишева не освобождают, хотя 1 февраля суд так постановил: в последний момент прокуратура приносит протест.",
      kk: "1 ақпандағы сот шешіміне қарамастан, Кенжебек Әбішев босатылмайды: прокуратура соңғы сәтте наразылық келтіреді.",
    },
    sources: ["release-stopped-report"],
    assertedBy: press,
  },
  {
    key: "prison-left",
    happenedOn: "2021-10-01",
    precision: "DAY",
    text: {
      en: "Mr Zhumagulov leaves prison; restriction of liberty replaces the rest of his term. Mr Abishev is released the same autumn.",
      ru: "Алмат Жумагулов выходит из колонии: остаток срока заменён ограничением свободы. Кенжебека Абишева освобождают той же осенью.",
      kk: "Алмат Жұмағұлов колониядан шығады: жазасының қалған бөлігі бас бостандығын шектеумен ауыстырылған. Кенжебек Әбішев те сол күзде босатылады.",
    },
    sources: ["release-report"],
    assertedBy: press,
  },
  {
    key: "death",
    happenedOn: "2022-01-17",
    precision: "DAY",
    text: {
      en: "Kenzhebek Abishev dies, three months after his release.",
      ru: "Кенжебек Абишев умирает – через три месяца после освобождения.",
      kk: "Кенжебек Әбішев босатылғанына үш ай толғанда қайтыс болады.",
    },
    sources: ["death-report"],
    assertedBy: press,
  },
  {
    key: "state-secretary-abolished",
    happenedOn: "2022-06-01",
    precision: "MONTH",
    text: {
      en: "The office of State Secretary, one of the six addressees, is abolished.",
      ru: "Упраздняется должность Государственного секретаря – одного из шести адресатов.",
      kk: "Алты адресаттың бірі – Мемлекеттік хатшы лауазымы таратылады.",
    },
    sources: ["state-counsellor-report"],
    assertedBy: press,
  },
  {
    key: "constitution",
    happenedOn: "2026-07-01",
    precision: "DAY",
    text: {
      en: "Day on which the Constitution adopted in March 2026 takes effect; within two months of it the Prosecutor General, the head of the National Security Committee and the Ombudsman are to be appointed. Who has held these offices since is not checked here.",
      ru: "День вступления в силу Конституции, принятой в марте 2026 года; в течение двух месяцев после него должны быть назначены Генеральный прокурор, глава Комитета национальной безопасности и Омбудсман. Кто занимает эти должности с тех пор, здесь не проверено.",
      kk: "2026 жылғы наурызда қабылданған Конституцияның күшіне енетін күні; содан кейін екі ай ішінде Бас прокурор, Ұлттық қауіпсіздік комитетінің басшысы және Омбудсмен тағайындалуға тиіс. Содан бері бұл лауазымдарды кім атқаратыны мұнда тексерілмеген.",
    },
    sources: ["constitution-terms", "constitution-date"],
    assertedBy: press,
  },
];
