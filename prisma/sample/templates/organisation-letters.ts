import { sixRequests } from "../demands.ts";
import type { LetterText } from "../types.ts";

// The organisation's own letter, on behalf of those who have signed: one for all, naming none of them.

const enOpening =
  "We write to you as a human rights organisation, in our own name and on behalf of the people who have signed the appeal for Almat Zhumagulov and Kenzhebek Abishev. Signatures confirmed by {{countedOn}}: {{signers}}. Each of these people has confirmed the signature by e-mail. For their safety they are not named here. We speak for no party and for no movement.";
const enOnPaper =
  "Signatures given on paper, checked by two people and not contained in that number: {{signersOnPaper}}.";
const enFacts =
  "According to the Open Dialog Foundation and defence counsel, Almat Zhumagulov and Kenzhebek Abishev were detained in Almaty on 28 November 2017 and have been in custody since, charged under Article 256(2) of the Criminal Code. Both deny any part in the video central to the case. The defence reports threats to the men and their relatives, cold windowless cells, and medical help that came late or not at all. Mr Abishev, who has heart trouble, says he had six heart attacks between 25 December 2017 and 18 January 2018.";
const enReply =
  "We would be grateful for a written reply to the address above, with the number under which this letter has been registered.";
const enSubject = "Almat Zhumagulov and Kenzhebek Abishev, institution LA-155/1, Almaty";

const text = (...variants: string[]) => ({ slot: "TEXT" as const, variants });

export const organisationAppealEn: LetterText = {
  heading: "Re:",
  subject: enSubject,
  demandsIntro: "On behalf of those who have signed we respectfully ask you, within your powers:",
  closing: "Yours faithfully,",
  paragraphs: [
    text(enOpening),
    text(enOnPaper),
    text(enFacts),
    { slot: "DEMANDS" },
    text(
      "We take no view on the charge: that is for a court. We ask that the presumption of innocence and Kazakhstan’s international obligations be respected, and we thank you for your attention.",
    ),
    { slot: "REPLY", variants: [enReply] },
  ],
};

export const organisationAppealRu: LetterText = {
  heading: "Обращение",
  subject: "о положении Алмата Жумагулова и Кенжебека Абишева (учреждение ЛА-155/1, г. Алматы)",
  demandsIntro: "От имени подписавших убедительно просим Вас в пределах Ваших полномочий:",
  closing: "С уважением,",
  paragraphs: [
    text(
      "Мы, правозащитная организация, обращаемся к Вам от своего имени и от имени людей, подписавших обращение в защиту Алмата Жумагулова и Кенжебека Абишева. Число подписей, подтверждённых на {{countedOn}}: {{signers}}. Каждый из этих людей подтвердил свою подпись по электронной почте. Ради их безопасности имена здесь не названы. Мы пишем не от имени какой-либо партии или движения.",
    ),
    text("Подписи на бумаге, проверенные двумя людьми и не вошедшие в это число: {{signersOnPaper}}."),
    text(
      "По сведениям Фонда «Открытый диалог» и адвокатов, Алмат Жумагулов и Кенжебек Абишев были задержаны в Алматы 28 ноября 2017 года и с тех пор находятся под стражей; обвинение предъявлено по части 2 статьи 256 Уголовного кодекса Республики Казахстан. Оба отрицают причастность к видеозаписи, вокруг которой построено дело. Защита сообщает об угрозах в адрес обоих и их близких, о холодных камерах без окон и о медицинской помощи, которая оказывалась с опозданием или не оказывалась вовсе. Кенжебек Абишев, у которого больное сердце, говорит, что с 25 декабря 2017 года по 18 января 2018 года перенёс шесть сердечных приступов.",
    ),
    { slot: "DEMANDS" },
    text(
      "Мы не высказываемся о существе обвинения: решать это суду. Просим соблюдать презумпцию невиновности и международные обязательства Республики Казахстан и благодарим Вас за внимание.",
    ),
    {
      slot: "REPLY",
      variants: [
        "Просим направить письменный ответ по указанному выше адресу и сообщить номер, под которым зарегистрировано это обращение.",
      ],
    },
  ],
};

export const organisationAppealKk: LetterText = {
  heading: "Өтініш",
  subject: "Алмат Жұмағұлов пен Кенжебек Әбішевтің жағдайы туралы (ЛА-155/1 мекемесі, Алматы қ.)",
  demandsIntro: "Қол қойғандардың атынан Сізден өз өкілеттігіңіз шегінде мыналарды өтінеміз:",
  closing: "Құрметпен,",
  paragraphs: [
    text(
      "Біз, құқық қорғау ұйымы, Сізге өз атымыздан және Алмат Жұмағұлов пен Кенжебек Әбішевті қорғауға арналған үндеуге қол қойған адамдардың атынан жазып отырмыз. Расталған қолтаңбалар саны ({{countedOn}}): {{signers}}. Бұл адамдардың әрқайсысы өз қолтаңбасын электрондық пошта арқылы растады. Қауіпсіздігін ойлап, олардың аты-жөнін мұнда атамаймыз. Біз ешбір партияның не қозғалыстың атынан жазып отырған жоқпыз.",
    ),
    text("Екі адам тексерген, бұл санға кірмейтін қағаздағы қолтаңбалар: {{signersOnPaper}}."),
    text(
      "«Ашық диалог» қоры мен адвокаттардың мәліметінше, Алмат Жұмағұлов пен Кенжебек Әбішев 2017 жылғы 28 қарашада Алматы қаласында ұсталып, содан бері қамауда отыр; оларға Қазақстан Республикасы Қылмыстық кодексінің 256-бабының 2-бөлігі бойынша айып тағылған. Екеуі де істің өзегіне айналған бейнежазбаға қатысы жоқ екенін мәлімдейді. Қорғаушы тарап екеуіне де, олардың жақындарына да қоқан-лоққы жасалғанын, екеуінің терезесі жоқ суық камераларда ұсталғанын, медициналық көмектің кеш көрсетілгенін немесе мүлде көрсетілмегенін хабарлайды. Жүрегі ауыратын Кенжебек Әбішев 2017 жылғы 25 желтоқсаннан 2018 жылғы 18 қаңтарға дейін алты рет жүрек ұстамасы болғанын айтады.",
    ),
    { slot: "DEMANDS" },
    text(
      "Айыптың мәні туралы пікір білдірмейміз: оны сот шешеді. Кінәсіздік презумпциясы мен Қазақстан Республикасының халықаралық міндеттемелерінің сақталуын сұраймыз. Назарыңызға рақмет.",
    ),
    {
      slot: "REPLY",
      variants: [
        "Жоғарыда көрсетілген мекенжайға жазбаша жауап жіберіп, осы өтініштің тіркеу нөмірін хабарлауыңызды өтінеміз.",
      ],
    },
  ],
};

/** To those who are asked to speak for both men: what they are asked, and the six requests behind it. */
function conveyed(request: string): LetterText {
  return {
    heading: "Re:",
    subject: enSubject,
    demandsIntro: "",
    closing: "Yours faithfully,",
    paragraphs: [
      text(enOpening),
      text(enOnPaper),
      text(enFacts),
      text(request),
      text(...sixRequests),
      { slot: "REPLY", variants: [enReply] },
    ],
  };
}

export const organisationCommissionEn = conveyed(
  "The authorities of Kazakhstan see the case differently, and we take no view on its outcome. We respectfully ask the Commission to seek a visit to both men by representatives of the European Union or its Member States, to put the six requests below to the authorities, and to tell the European Parliament and the public how its talks on the matter are going.",
);

export const organisationMissionEn = conveyed(
  "The authorities see the case differently, and we take no view on its outcome. We respectfully ask your mission to request access to both men and to convey the six requests below to the authorities.",
);
