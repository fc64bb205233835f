import { sixRequests } from "../demands.ts";
import type { LetterText } from "../types.ts";

export const europeanCommissionEn: LetterText = {
  heading: "Re:",
  subject: "Almat Zhumagulov and Kenzhebek Abishev, in custody in Almaty, Kazakhstan",
  demandsIntro: "Of these, please put the following first:",
  closing: "Yours faithfully,",
  paragraphs: [
    {
      slot: "TEXT",
      variants: [
        "I write from {{city}}, {{country}}, about two people in custody in Almaty: the civic activist Almat Zhumagulov and the poet Kenzhebek Abishev. The Open Dialog Foundation, citing their lawyers, reports threats against them, harsh cells and insufficient medical care, and sets out reasons to doubt the charge. The authorities of Kazakhstan see the case differently, and I take no view on its outcome. My concern is that both men be treated humanely and judged fairly.",
        "I am {{supporterName}} from {{city}}, {{country}}, and I write about two people held in Almaty: Almat Zhumagulov, a civic activist, and Kenzhebek Abishev, a poet. Their lawyers, as the Open Dialog Foundation reports, tell of threats, harsh cells and poor medical care, and give reasons to doubt the charge. The authorities of Kazakhstan give another account, and on the outcome I take no view. What concerns me is that both be treated humanely and judged fairly.",
        "I write from {{city}}, {{country}}, for nobody but myself, about the civic activist Almat Zhumagulov and the poet Kenzhebek Abishev, who are in custody in Almaty. The Open Dialog Foundation passes on what their lawyers report: threats against both men, harsh cells, too little medical care, and grounds to doubt the charge. The authorities of Kazakhstan disagree, and I do not prejudge the outcome. I ask only that both men be treated humanely and judged fairly.",
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "The partnership agreement between the European Union and Kazakhstan gives the Commission a way to raise this. I respectfully ask the Commission: first, to seek a visit to both men by representatives of the EU or its Member States; second, to put to the authorities the six requests below; third, to begin thorough and regular monitoring of the conditions in which people regarded as political prisoners are held; and fourth, to tell the European Parliament and the public how its talks with the authorities on their release are going.",
        "The Commission has a way to raise this: the partnership agreement between the European Union and Kazakhstan. May I ask it, with respect, to do four things: to seek a visit to both men by representatives of the EU or its Member States; to put the six requests below to the authorities; to begin thorough and regular monitoring of the conditions in which people regarded as political prisoners are held; and to tell the European Parliament and the public how its talks with the authorities on their release are going.",
        "Under the partnership agreement between the European Union and Kazakhstan the Commission can raise this case. I respectfully ask it to do so in four ways. Let representatives of the EU or its Member States seek a visit to both men. Let the six requests below be put to the authorities. Let the conditions in which people regarded as political prisoners are held be monitored thoroughly and regularly. And let the European Parliament and the public hear how its talks with the authorities on their release are going.",
      ],
    },
    { slot: "TEXT", variants: sixRequests },
    { slot: "DEMANDS" },
    { slot: "PERSONAL" },
    {
      slot: "REPLY",
      variants: [
        "I would be grateful for a reply.",
        "I would be glad of your reply.",
        "I look forward to your answer.",
      ],
    },
  ],
};
