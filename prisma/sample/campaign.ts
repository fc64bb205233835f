import type { Localized } from "./types.ts";

export const slug = "zhumagulov-abishev";

/** The day the sample takes for today: letters are dated and office holders chosen by it. */
export const asOf = "2018-02-12";

export const title: Localized = {
  en: "Humane treatment and a fair hearing for Almat Zhumagulov and Kenzhebek Abishev",
  ru: "Гуманное обращение и справедливый суд для Алмата Жумагулова и Кенжебека Абишева",
  kk: "Алмат Жұмағұлов пен Кенжебек Әбішевке – адамгершілік пен әділ сот",
};

export const summary: Localized = {
  en: "Two men in custody in Almaty in early 2018, and six requests to those who could change how they were treated.",
  ru: "Два человека под стражей в Алматы в начале 2018 года – и шесть просьб к тем, от кого зависело обращение с ними.",
  kk: "2018 жылдың басында Алматыда қамауда отырған екі адам және олардың тағдырына ықпал ете алатындарға айтылған алты өтініш.",
};

export const lede: Localized = {
  en: "In early 2018 the civic activist Almat Zhumagulov and the poet Kenzhebek Abishev were held in Almaty on a charge that both denied. Their lawyers reported threats, cold cells and medical help that came late. The appeal asks six things of the authorities: above all safety, independent doctors and a fair hearing.",
  ru: "В начале 2018 года гражданский активист Алмат Жумагулов и поэт Кенжебек Абишев находились под стражей в Алматы по обвинению, которое оба отрицали. Адвокаты сообщали об угрозах, холодных камерах и запоздалой медицинской помощи. В обращении к властям шесть просьб, и главные из них – безопасность, независимые врачи и справедливый суд.",
  kk: "2018 жылдың басында азаматтық белсенді Алмат Жұмағұлов пен ақын Кенжебек Әбішев Алматыда қамауда отырды; тағылған айыпты екеуі де мойындамады. Адвокаттары қоқан-лоққы, суық камера және кеш көрсетілген медициналық көмек туралы хабарлады. Үндеуде билікке алты өтініш айтылады, ең бастылары – қауіпсіздік, тәуелсіз дәрігерлер және әділ сот.",
};

/** `stress` stands in letters that put this person first: no allegation, one clear request. */
export const people: { name: Localized; about: Localized; stress: Localized }[] = [
  {
    name: { en: "Almat Zhumagulov", ru: "Алмат Жумагулов", kk: "Алмат Жұмағұлов" },
    about: {
      en: "A civic activist from Almaty who, by the Foundation’s account, spoke up for prisoners and took part in the protests over land reform. The Foundation reports that he refused food in custody from 29 November to 20 December 2017 and that no doctor saw him in that time.",
      ru: "Гражданский активист из Алматы; по данным Фонда, выступал в защиту заключённых и участвовал в протестах против земельной реформы. Фонд сообщает, что с 29 ноября по 20 декабря 2017 года он держал под стражей голодовку и за это время его ни разу не осмотрел врач.",
      kk: "Алматылық азаматтық белсенді; Қордың мәліметінше, қамаудағыларды қорғап сөйлеген, жер реформасына қарсы наразылықтарға қатысқан. Қордың хабарлауынша, ол 2017 жылғы 29 қарашадан 20 желтоқсанға дейін қамауда аштық жариялаған, осы уақыт ішінде оны дәрігер бірде-бір рет қарамаған.",
    },
    stress: {
      en: "I think of Almat Zhumagulov in particular, a civic activist: please see that he is kept from pressure and judged fairly.",
      ru: "Особенно меня беспокоит судьба Алмата Жумагулова, гражданского активиста: прошу позаботиться о том, чтобы его оградили от давления и судили справедливо.",
      kk: "Мені әсіресе азаматтық белсенді Алмат Жұмағұловтың тағдыры алаңдатады: оның қысымнан қорғалуын және ісінің әділ қаралуын қадағалауыңызды сұраймын.",
    },
  },
  {
    name: { en: "Kenzhebek Abishev", ru: "Кенжебек Абишев", kk: "Кенжебек Әбішев" },
    about: {
      en: "A poet and blogger who wrote fables and civic verse in Kazakh; his counsel said that he belonged to no political movement. He had heart trouble and a chronic kidney disease, and in January 2018 he spoke of six heart attacks within less than four weeks.",
      ru: "Поэт и блогер, писавший по-казахски басни и гражданскую лирику; по словам адвоката, ни в каком политическом движении он не состоял. Он страдал болезнью сердца и хронической болезнью почек; в январе 2018 года он говорил, что менее чем за четыре недели перенёс шесть сердечных приступов.",
      kk: "Қазақ тілінде мысалдар мен азаматтық лирика жазған ақын әрі блогер; адвокатының айтуынша, ол ешбір саяси қозғалыстың мүшесі болмаған. Жүрегі ауыратын, созылмалы бүйрек ауруы бар еді; 2018 жылғы қаңтарда ол төрт аптаға жетпейтін уақытта жүрегі алты рет ұстағанын айтқан.",
    },
    stress: {
      en: "I think of Kenzhebek Abishev in particular, a poet with a weak heart: please see that he is examined and treated without delay.",
      ru: "Особенно меня беспокоит судьба Кенжебека Абишева, поэта с больным сердцем: прошу позаботиться о том, чтобы его без промедления обследовали и лечили.",
      kk: "Мені әсіресе жүрегі ауыратын ақын Кенжебек Әбішевтің тағдыры алаңдатады: оның кідіріссіз тексеріліп, ем алуын қадағалауыңызды сұраймын.",
    },
  },
];

export const independence: Localized = {
  en: "Qoldau is not connected with the Open Dialog Foundation. The Foundation has neither commissioned nor reviewed this page; the case comes from its public appeal, the words are our own.",
  ru: "Qoldau не связан с Фондом «Открытый диалог». Фонд не заказывал и не проверял эту страницу: обстоятельства дела взяты из его открытого обращения, формулировки наши.",
  kk: "Qoldau «Ашық диалог» қорымен байланысты емес. Қор бұл бетке тапсырыс берген де, оны тексерген де жоқ: істің мән-жайы оның ашық үндеуінен алынған, сөздері – өзіміздікі.",
};

export const notAPetition: Localized = {
  en: "Signatures here are not votes on epetition.kz and start no procedure under Kazakh law. They show the offices and the press how many people are watching.",
  ru: "Подписи здесь – не голоса на epetition.kz, и никакой процедуры по законам Казахстана они не запускают. Они показывают ведомствам и прессе, сколько людей следит за делом.",
  kk: "Мұндағы қолдар epetition.kz сайтындағы дауыс емес және Қазақстан заңы бойынша ешқандай рәсімді бастамайды. Олар мекемелер мен баспасөзге істі қанша адам қадағалап отырғанын көрсетеді.",
};

export const sharing: Localized = {
  en: "Six requests for two men held in Almaty: read the appeal, and write a letter in your own words.",
  ru: "Шесть просьб за двух людей под стражей в Алматы: прочтите обращение и напишите письмо своими словами.",
  kk: "Алматыда қамауда отырған екі адам үшін алты өтініш: үндеуді оқып, хатты өз сөзіңізбен жазыңыз.",
};

export const houseRules: Localized = {
  en: "Write about acts and rights, not about people’s character. Nobody is guilty until a court has said so in a fair trial: this holds for the accused, for officials and for anyone else named. No threats, no insults, no addresses or photographs of private persons. Comments appear after a moderator has read them.",
  ru: "Пишите о поступках и правах, а не о личных качествах людей. Никто не виновен, пока вину не установил суд в справедливом процессе: это касается и обвиняемых, и должностных лиц, и всех остальных. Без угроз и оскорблений, без адресов и фотографий частных лиц. Комментарии появляются после прочтения модератором.",
  kk: "Адамның мінезі туралы емес, әрекеттер мен құқықтар туралы жазыңыз. Әділ сот кінәсін анықтағанға дейін ешкім кінәлі емес: бұл айыпталушыларға да, лауазымды адамдарға да, басқаларға да қатысты. Қорқытуға, балағаттауға, жеке адамдардың мекенжайы мен суретін жариялауға болмайды. Пікірлер модератор оқығаннан кейін жарияланады.",
};
