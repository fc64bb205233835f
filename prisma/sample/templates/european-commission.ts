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
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "The partnership agreement between the European Union and Kazakhstan gives the Commission a way to raise this. I respectfully ask the Commission: first, to seek a visit to both men by representatives of the EU or its Member States; second, to put to the authorities the six requests below; third, to begin thorough and regular monitoring of the conditions in which people regarded as political prisoners are held; and fourth, to tell the European Parliament and the public how its talks with the authorities on their release are going.",
      ],
    },
    { slot: "TEXT", variants: [sixRequests] },
    { slot: "DEMANDS" },
    { slot: "PERSONAL" },
    { slot: "REPLY", variants: ["I would be grateful for a reply."] },
  ],
};
