import type { PrintLetter } from "#letters/print-letter";
import type { Locale } from "#lib/locales";

/** The longest letter that must fit one page: the real text, three demands and a personal paragraph of 60 words. */
export const printLetters: Record<Locale, PrintLetter> = {
  en: {
    language: "en",
    windowAddress: [
      "Chairman, Criminal-Executive System Committee",
      "2 B. Maylin Street",
      "ASTANA 010000",
      "KAZAKHSTAN",
    ],
    head: {
      office: [
        "Chairman of the Committee",
        "of the Criminal-Executive System,",
        "Ministry of Internal Affairs",
        "of the Republic of Kazakhstan",
      ],
      holder: "A. Kh. Bazylbekov",
    },
    sender: {
      name: "Anna Schmidt",
      lines: ["Kastanienallee 12", "10435 Berlin", "Germany"],
    },
    placeAndDate: "Berlin, 12 February 2018",
    heading: "Re:",
    subject: "Almat Zhumagulov and Kenzhebek Abishev, institution LA-155/1, Almaty",
    salutation: "Dear Chairman,",
    paragraphs: [
      "My name is Anna Schmidt and I live in Berlin, Germany. I write as a private person, out of concern for human rights, not for any party or movement.",
      "According to the Open Dialog Foundation and defence counsel, Almat Zhumagulov and Kenzhebek Abishev were detained in Almaty on 28 November 2017 and have been in custody since, charged under Article 256(2) of the Criminal Code. Both deny any part in the video central to the case; the defence says neither can be seen in it. It also reports threats to the men and their relatives, cold windowless cells, and medical help that came late or not at all. Mr Abishev, who has heart trouble and chronic kidney disease, says he had six heart attacks between 25 December 2017 and 18 January 2018.",
      "You lead the prison system and can check how its institutions are run. I ask you to order an inspection of institution LA-155/1, to rule out the use of damp, cold or windowless cells, and to open the door to independent doctors so that both men are properly examined and treated.",
      "I respectfully ask you, within your powers, to help ensure that both men are safe from pressure, that independent doctors can examine them, that a milder measure replaces detention, that the reported threats are investigated, and that the evidence is weighed objectively, respecting the presumption of innocence and Kazakhstan’s international obligations.",
      "I teach chemistry at a secondary school and have followed this case since a colleague told me of it last winter. Poetry has been read aloud in my classroom ever since, and my pupils ask what has become of the man who wrote it. I would like to tell them that he is well and that a doctor has seen him.",
      "I would be grateful for a written reply to the address above, with the number under which this letter has been registered.",
    ],
    demands: {
      intro: "Above all I ask you:",
      items: [
        "Let independent doctors in, and treat Mr Abishev’s heart in a public clinic.",
        "Investigate the reported threats and refused care, and hold those found responsible to account.",
        "Leave the other activists drawn into this case alone and lift the restrictions on them.",
      ],
      after: 3,
    },
    closing: "Yours faithfully,",
    signatureLabel: "Signature",
    signerName: "Anna Schmidt",
    specimen: true,
  },
  ru: {
    language: "ru",
    windowAddress: ["Head of Institution LA-155/1", "473 Seifullin Avenue", "ALMATY 050004", "KAZAKHSTAN"],
    head: {
      office: [
        "Начальнику учреждения ЛА-155/1",
        "Департамента уголовно-исполнительной",
        "системы по городу Алматы",
      ],
      holder: "А. А. Изтлеуову",
    },
    sender: {
      name: "Анна Шмидт",
      lines: ["Kastanienallee 12", "10435 Berlin", "Германия"],
    },
    placeAndDate: "12 февраля 2018 г.",
    heading: "Обращение",
    subject: "о положении Алмата Жумагулова и Кенжебека Абишева (учреждение ЛА-155/1, г. Алматы)",
    salutation: "Уважаемый господин начальник учреждения!",
    paragraphs: [
      "Меня зовут Анна Шмидт (Berlin, Германия). Обращаюсь к Вам как частное лицо: меня заботит соблюдение прав человека, и пишу я не от имени какой-либо партии или движения.",
      "По сведениям Фонда «Открытый диалог» и адвокатов, Алмат Жумагулов и Кенжебек Абишев были задержаны в Алматы 28 ноября 2017 года и с тех пор находятся под стражей; обвинение предъявлено по части 2 статьи 256 Уголовного кодекса Республики Казахстан. Оба отрицают причастность к видеозаписи, вокруг которой построено дело; по словам защиты, ни одного из них на записи не видно. Защита сообщает также об угрозах в адрес обоих и их близких, о холодных камерах без окон и о медицинской помощи, которая оказывалась с опозданием или не оказывалась вовсе. Кенжебек Абишев, у которого больное сердце и хроническая болезнь почек, говорит, что с 25 декабря 2017 года по 18 января 2018 года перенёс шесть сердечных приступов.",
      "Вы руководите учреждением, где они содержатся, и от Вас каждый день зависит, как с ними обращаются. Прошу обеспечить им тёплые, сухие и чистые камеры, без промедления допускать врачей и передавать лекарства, содействовать кардиологическому обследованию Кенжебека Абишева в гражданской клинике и не допускать давления на обоих в стенах учреждения.",
      "Убедительно прошу Вас в пределах Ваших полномочий содействовать тому, чтобы оба были ограждены от давления, чтобы к ним допустили независимых врачей, чтобы содержание под стражей заменили более мягкой мерой пресечения, чтобы сообщения об угрозах были расследованы, а доказательства оценены объективно, с соблюдением презумпции невиновности и международных обязательств Республики Казахстан.",
      "Я преподаю химию в средней школе и слежу за этим делом с тех пор, как прошлой зимой о нём рассказала мне коллега. С тех пор у нас в классе вслух читают стихи, и ученики спрашивают, что стало с человеком, который их написал. Мне хотелось бы ответить им, что он здоров, что его осмотрел врач и что ему действительно помогают там.",
      "Прошу направить письменный ответ по адресу, указанному выше, и сообщить регистрационный номер обращения.",
    ],
    demands: {
      intro: "Прежде всего прошу Вас:",
      items: [
        "Замените содержание под стражей мерой пресечения, не связанной с лишением свободы.",
        "Допустите независимых врачей и обеспечьте Кенжебеку Абишеву лечение сердца в гражданской клинике.",
        "Расследуйте сообщения об угрозах и отказах в медицинской помощи и привлеките к ответственности тех, чья вина будет доказана.",
      ],
      after: 3,
    },
    closing: "С уважением,",
    signatureLabel: "Подпись",
    signerName: "Анна Шмидт",
    specimen: true,
  },
  kk: {
    language: "kk",
    windowAddress: ["Prosecutor General", "14 Mangilik El Avenue", "ASTANA 010000", "KAZAKHSTAN"],
    head: {
      office: ["Қазақстан Республикасының", "Бас прокурорына"],
      holder: "Қ. П. Қожамжаровқа",
    },
    sender: {
      name: "Анна Шмидт",
      lines: ["Kastanienallee 12", "10435 Berlin", "Германия"],
    },
    placeAndDate: "2018 жылғы 12 ақпан",
    heading: "Өтініш",
    subject: "Алмат Жұмағұлов пен Кенжебек Әбішевтің жағдайы туралы (ЛА-155/1 мекемесі, Алматы қ.)",
    salutation: "Құрметті Бас прокурор!",
    paragraphs: [
      "Менің аты-жөнім – Анна Шмидт (Berlin, Германия). Сізге жеке тұлға ретінде жазып отырмын: мені адам құқықтарының сақталуы толғандырады, хатты қандай да бір партияның немесе қозғалыстың атынан жолдап отырған жоқпын.",
      "«Ашық диалог» қоры мен адвокаттардың мәліметінше, Алмат Жұмағұлов пен Кенжебек Әбішев 2017 жылғы 28 қарашада Алматы қаласында ұсталып, содан бері қамауда отыр; оларға Қазақстан Республикасы Қылмыстық кодексінің 256-бабының 2-бөлігі бойынша айып тағылған. Екеуі де істің өзегіне айналған бейнежазбаға қатысы жоқ екенін мәлімдейді; қорғаушы тараптың айтуынша, бейнежазбада олардың ешқайсысы көрінбейді. Қорғаушы тарап екеуіне де, олардың жақындарына да қоқан-лоққы жасалғанын, екеуінің терезесі жоқ суық камераларда ұсталғанын, медициналық көмектің кеш көрсетілгенін немесе мүлде көрсетілмегенін хабарлайды. Жүрегі ауыратын әрі созылмалы бүйрек ауруы бар Кенжебек Әбішев 2017 жылғы 25 желтоқсаннан 2018 жылғы 18 қаңтарға дейін алты рет жүрек ұстамасы болғанын айтады.",
      "Прокуратура адам ұсталған сәттен сотқа дейін заңдылықтың сақталуын қадағалайды. Екеуін күзетпен ұстаудың негізділігін тексеруді, қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарлардың кідіріссіз тергелуін және қорғаушы тараптың жазбалардың қайдан шыққаны, дәлелдемелердің қолдан жасалуы мүмкін екені туралы уәждерінің мәні бойынша қаралуын қамтамасыз етуді сұраймын.",
      "Сізден өз өкілеттігіңіз шегінде мыналарға ықпал етуіңізді өтінемін: екі азаматтың қысымнан қорғалуына; оларды тәуелсіз дәрігерлердің тексеруіне; күзетпен ұстаудың бұдан жеңіл бұлтартпау шарасымен алмастырылуына; қоқан-лоққы туралы хабарлардың тергелуіне; дәлелдемелердің кінәсіздік презумпциясы мен Қазақстан Республикасының халықаралық міндеттемелері сақтала отырып, объективті бағалануына.",
      "Мен орта мектепте химия пәнінен сабақ беремін, былтыр қыста әріптесім айтқаннан бері осы істі үзбей қадағалап келемін. Содан бері сыныпта өлең дауыстап оқылады, ал оқушыларым сол өлеңді жазған адамның жағдайы қалай екенін сұрайды. Мен оларға оның дені сау екенін, дәрігер қарағанын, оған заң бойынша әділ әрі адамгершілікпен қарайтынын айтып, көңілдерін тыныштандырғым келеді. Бұл бәрімізге, мұғалім мен оқушыларға, шынымен де өте маңызды.",
      "Жоғарыда көрсетілген мекенжайға жазбаша жауап жіберуіңізді және осы хаттың тіркеу нөмірін хабарлауыңызды өтінемін.",
    ],
    demands: {
      intro: "Ең алдымен Сізден сұрайтыным:",
      items: [
        "Күзетпен ұстауды бас бостандығынан айыруға байланысты емес бұлтартпау шарасына ауыстырыңыз.",
        "Тәуелсіз дәрігерлердің кіруіне рұқсат беріп, Кенжебек Әбішевтің жүрегін азаматтық ауруханада емдетіңіз.",
        "Қоқан-лоққы мен медициналық көмек көрсетпеу туралы хабарларды тергеп, кінәсі дәлелденгендерді жауаптылыққа тартыңыз.",
      ],
      after: 3,
    },
    closing: "Құрметпен,",
    signatureLabel: "Қолы",
    signerName: "Анна Шмидт",
    specimen: true,
  },
};
