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
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "According to the Open Dialog Foundation and defence counsel, the civic activist Almat Zhumagulov and the poet Kenzhebek Abishev were detained in Almaty on 28 November 2017 and are held on a charge under Article 256(2) of the Criminal Code, which both deny. The defence reports threats, cold cells without windows, and medical care that came late or not at all. The authorities see the case differently, and I take no view on its outcome.",
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "I ask your mission to request access to Almat Zhumagulov and Kenzhebek Abishev in institution LA-155/1, Almaty, and to convey the six requests below to the authorities. Even a short visit lets both men, and those who hold them, know that their treatment is being followed.",
      ],
    },
    { slot: "TEXT", variants: [sixRequests] },
    { slot: "DEMANDS" },
    { slot: "PERSONAL" },
    { slot: "REPLY", variants: ["I would be grateful for a written reply to the address above."] },
  ],
};
