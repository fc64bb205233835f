import type { LetterText } from "../types.ts";

export const appealEn: LetterText = {
  heading: "Re:",
  subject: "Almat Zhumagulov and Kenzhebek Abishev, institution LA-155/1, Almaty",
  demandsIntro: "Above all I ask you:",
  closing: "Yours faithfully,",
  paragraphs: [
    {
      slot: "TEXT",
      variants: [
        "My name is {{supporterName}} and I live in {{city}}, {{country}}. I write as a private person, out of concern for human rights, not for any party or movement.",
        "I am {{supporterName}} from {{city}}, {{country}}. I write to you as a private person who cares about human rights; I speak for no party and for no movement.",
        "My name is {{supporterName}}; my home is {{city}}, {{country}}. This letter comes from a private person concerned for human rights. No party or movement stands behind it.",
      ],
    },
    {
      slot: "TEXT",
      variants: [
        "According to the Open Dialog Foundation and defence counsel, Almat Zhumagulov and Kenzhebek Abishev were detained in Almaty on 28 November 2017 and have been in custody since, charged under Article 256(2) of the Criminal Code. Both deny any part in the video central to the case; the defence says neither can be seen in it. It also reports threats to the men and their relatives, cold windowless cells, and medical help that came late or not at all. Mr Abishev, who has heart trouble and chronic kidney disease, says he had six heart attacks between 25 December 2017 and 18 January 2018.",
        "Almat Zhumagulov and Kenzhebek Abishev have been held in Almaty since 28 November 2017, as the Open Dialog Foundation and their lawyers report; the charge rests on Article 256(2) of the Criminal Code. The case turns on a video in which, the defence says, neither man appears, and both deny any part in it. Their lawyers also report that the men and their families were threatened, that cells are cold and have no windows, and that doctors came late or never. By his own account Mr Abishev, who has heart trouble and chronic kidney disease, had six heart attacks from 25 December 2017 to 18 January 2018.",
        "The Open Dialog Foundation and defence counsel report as follows. Almat Zhumagulov and Kenzhebek Abishev were taken into custody in Almaty on 28 November 2017 under Article 256(2) of the Criminal Code and have not been free since. They say they had nothing to do with the video at the heart of the case, and the defence finds neither of them in it. It speaks of threats to both men and those close to them, of cold cells without windows, of medical care delayed or refused. Mr Abishev, with a weak heart and chronic kidney disease, counts six heart attacks between 25 December 2017 and 18 January 2018.",
      ],
    },
    { slot: "EMPHASIS" },
    {
      slot: "TEXT",
      variants: [
        "I respectfully ask you, within your powers, to help ensure that both men are safe from pressure, that independent doctors can examine them, that a milder measure replaces detention, that the reported threats are investigated, and that the evidence is weighed objectively, respecting the presumption of innocence and Kazakhstan’s international obligations.",
        "With respect, I ask you to do what your powers allow so that both men are safe from pressure, independent doctors can examine them, a milder measure replaces detention, the reported threats are investigated, and the evidence is weighed objectively, respecting the presumption of innocence and Kazakhstan’s international obligations.",
        "I respectfully ask for your help, as far as your powers reach: may both men be safe from pressure, may independent doctors examine them, may a milder measure replace detention, may the reported threats be investigated, and may the evidence be weighed objectively, with respect for the presumption of innocence and Kazakhstan’s international obligations.",
      ],
    },
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
