import { sixRequests } from "../demands.ts";
import type { LetterText } from "../types.ts";

export const diplomaticMissionEn: LetterText = {
  heading: "Re:",
  subject: "Almat Zhumagulov and Kenzhebek Abishev, institution LA-155/1, Almaty",
  demandsIntro: "Of these, please put the following first:",
  closing: "Yours faithfully,",
  paragraphs: [
    {
      slot: "TEXT",
      variants: [
        "My name is {{supporterName}} and I live in {{city}}, {{country}}. I write as a private person, out of concern for human rights, not for any party or movement.",
        "I am {{supporterName}} from {{city}}, {{country}}. I write to you as a private person who cares about human rights; I speak for no party and for no movement.",
        "My name is {{supporterName}}; I live in {{city}}, {{country}}. I write in my own name, out of concern for human rights, and on behalf of no party or movement.",
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "According to the Open Dialog Foundation and defence counsel, the civic activist Almat Zhumagulov and the poet Kenzhebek Abishev were detained in Almaty on 28 November 2017 and are held on a charge under Article 256(2) of the Criminal Code, which both deny. The defence reports threats, cold cells without windows, and medical care that came late or not at all. The authorities see the case differently, and I take no view on its outcome.",
        "Almat Zhumagulov, a civic activist, and Kenzhebek Abishev, a poet, have been in custody in Almaty since 28 November 2017, as the Open Dialog Foundation and defence counsel report. The charge, under Article 256(2) of the Criminal Code, is denied by both. Their lawyers speak of threats, of cold cells without windows, and of medical care that came late or never came. The authorities give another account, and I do not judge the outcome.",
        "The Open Dialog Foundation and defence counsel report on two men in custody in Almaty: the civic activist Almat Zhumagulov and the poet Kenzhebek Abishev, detained on 28 November 2017 and charged under Article 256(2) of the Criminal Code. Both deny the charge. The reports mention threats, cold and windowless cells, and medical help delayed or withheld. The authorities see the case differently, and I take no side on its outcome.",
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "I ask your mission to request access to Almat Zhumagulov and Kenzhebek Abishev in institution LA-155/1, Almaty, and to convey the six requests below to the authorities. Even a short visit lets both men, and those who hold them, know that their treatment is being followed.",
        "Please ask the authorities for access to Almat Zhumagulov and Kenzhebek Abishev in institution LA-155/1, Almaty, and pass on to them the six requests below. A visit, however short, tells both men, and those who hold them, that their treatment is not forgotten.",
        "I would ask your mission to seek a visit to Almat Zhumagulov and Kenzhebek Abishev in institution LA-155/1, Almaty, and to lay the six requests below before the authorities. It would show both men, and those who hold them, that their treatment is being watched.",
      ],
    },
    { slot: "TEXT", variants: sixRequests },
    { slot: "DEMANDS" },
    { slot: "PERSONAL" },
    {
      slot: "REPLY",
      variants: [
        "I would be grateful for a written reply to the address above.",
        "Please send your answer in writing to the address above.",
        "I look forward to your written answer at the address above.",
      ],
    },
  ],
};
