import { asWritten, inKazakh, inRussian } from "./inflection.ts";

// What the house rules (section 6) ask a writer to weigh, by message key, in the three languages of letters at once: a
// name or a quotation in another language counts too.

const guilt = [
  asWritten(
    "(?:murder|tortur|execution|kidnapp?)ers?'?s?",
    "criminals",
    "criminal(?=[.,;!?])",
    "bandits?",
    "fascists?",
    "killers?",
  ),
  inRussian(
    "убийц",
    "палач",
    "преступник",
    "преступниц",
    "бандит",
    "фашист",
    "мучител",
    "истязател",
    "живодёр",
  ),
  inKazakh("қанішер", "жендет", "қылмыскер", "бандит", "фашист", "азаптаушы", "кісі өлтіруші"),
];

const insults = [
  asWritten(
    "scum",
    "bastards?",
    "idiots?",
    "swine",
    "morons?",
    "cowards?",
    "puppets?",
    "bitch(?:es)?",
    "whores?",
  ),
  inRussian(
    "мраз",
    "подонок",
    "подонк",
    "сволоч",
    "ублюдок",
    "ублюдк",
    "идиот",
    "скотин",
    "тварь",
    "твар",
    "мерзавец",
    "мерзавц",
    "шестёрк",
    "трус",
    "шлюх",
  ),
  inKazakh("оңбаған", "сұмырай", "арамза", "хайуан", "ақымақ", "жауыз", "нәлет", "қорқақ"),
];

const harm = [
  asWritten(
    "rot in (?:hell|prison|jail)",
    "burn in hell",
    "deserves? to (?:die|suffer|hang|rot)",
    "(?:i )?hope (?:you|he|she|they) (?:die|suffer|rot)s?",
  ),
  asWritten(
    "гор(?:и|ите|еть) (?:тебе |вам |ему |им )?в аду",
    "заслужива(?:ет|ете|ют) смерти",
    "сгние(?:шь|те|т) в тюрьме",
    "будь(?:те)? (?:ты |вы )?проклят(?:ы|а)?",
  ),
  asWritten("тозақта (?:жан|күй|өртен)\\p{L}*", "құрып кет\\p{L}*", "қарғыс (?:саған|сізге|атсын|тисін)"),
];

const violence = [
  asWritten(
    "overthrow(?:n|ing)?",
    "take up arms",
    "armed (?:struggle|uprising|revolt)",
    "bring down the (?:government|regime)",
    "jihad",
  ),
  asWritten(
    "свергн\\p{L}+",
    "к оружию",
    "вооруж[её]нн\\p{L}+ (?:восстани|борьб)\\p{L}+",
    "джихад\\p{L}{0,3}",
  ),
  asWritten(
    "қару(?:ға|ды)? (?:ал|жүгін)\\p{L}*",
    "билікті (?:құлат|төңкер)\\p{L}*",
    "төңкеріс жаса\\p{L}*",
    "жиһад\\p{L}{0,6}",
  ),
];

/** An official's family, property and looks are no part of what an office does. */
const personal = [
  asWritten(
    "your (?:wife|husband|children|child|kids|son|sons|daughter|daughters|mother|father|mistress|villa|yacht|house)",
  ),
  asWritten(
    "ваш(?:а|у|ей|и|их|им|ими|его|ему)? (?:жен|муж|дет|доч|сын|мат|отц|любовниц|вилл|дом|яхт)\\p{L}{0,4}",
  ),
  asWritten("сіздің (?:әйел|күйеу|бала|ұл|қыз|ана|әке|үй)\\p{L}*"),
];

/** Said of all members of a people or faith. */
const groups = [
  asWritten(
    "(?:all|you|these) (?:kazakhs|russians|muslims|christians|jews|uyghurs|uzbeks|chinese) (?:are|want|hate|lie)",
  ),
  asWritten("(?:все|эти) (?:казахи|русские|мусульмане|христиане|евреи|уйгуры|узбеки|китайцы)"),
  asWritten(
    "(?:барлық|мына) (?:қазақ|орыс|мұсылман|христиан|еврей|ұйғыр|өзбек|қытай)(?:тар|тер|дар|дер|лар|лер)",
  ),
];

export const risks: [reason: string, pattern: RegExp][] = [
  ["claimed-guilt", anyOf(guilt)],
  ["insult", anyOf(insults)],
  ["harm", anyOf(harm)],
  ["group", anyOf(groups)],
  ["violence", anyOf(violence)],
  ["personal", anyOf(personal)],
  ["link", /https?:\/\/\S+|(?<![\p{L}\p{N}])www\.\S+/giu],
];

/** What the defence says, told as if the writer had seen it. */
export const abuse = anyOf([
  asWritten(
    "(?:was|were|is|are|been|being) (?:tortured|beaten|framed|poisoned)",
    "you (?:tortured|framed|beat|poisoned)",
    "fabricated (?:the )?(?:evidence|case|charges?)",
  ),
  asWritten(
    "(?:пытал|избивал|избил|отравил|замучил)(?:и|а)?",
    "сфабриковал\\p{L}*",
    "сфабрикованн\\p{L}+",
    "подбросил\\p{L}*",
  ),
  asWritten("(?:қинады|азаптады|ұрып-соқты|улады)\\p{L}*", "қолдан жасал(?:ған|ды)"),
]);

/** Says who reports it, in the same sentence. */
export const attribution = anyOf([
  asWritten(
    "according to",
    "reported(?:ly)?",
    "reports?",
    "alleged(?:ly)?",
    "says?",
    "said",
    "stated?s?",
    "I (?:have )?read",
    "(?:accused|suspected) of",
  ),
  asWritten(
    "по (?:словам|сведениям|сообщени(?:ю|ям)|данным|утверждению)",
    "сообща(?:ет|ют|ется|лось)",
    "сообщил\\p{L}*",
    "утвержда(?:ет|ют)",
    "говор(?:ит|ят)",
    "заяви(?:л|ла|ли)",
    "заявляет",
    "яко ?бы",
    "защит\\p{L}+",
    "я (?:читал|прочитал|прочёл|прочла)\\p{L}*",
  ),
  asWritten(
    "айтуынша",
    "мәліметінше",
    "хабарлауынша",
    "хабарлайды",
    "мәлімдейді",
    "деп (?:айтады|хабарлады|жазды)",
    "қорғаушы\\p{L}*",
    "оқыдым",
  ),
]);

/** RFC 5321 4.5.3.1: so much of an address stands before its "@"; without an end each letter would be followed to the end of its word. */
const emailOrPhone = /[^\s@<>()]{1,64}@[^\s@<>()]+\.\p{L}{2,}|\+?\d[\d ()–-]{7,}\d/gu;
const date =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:1[89]|20)\d{2}\s?[–-]\s?(?:1[89]|20)\d{2})\b/gu;

/** E-mail addresses and runs of nine digits or more (telephone, identity number, card); dates and years are none. */
export function findPrivateData(text: string): string[] {
  const found = text.replace(date, " … ").match(emailOrPhone) ?? [];
  return found.filter((run) => run.includes("@") || (run.match(/\d/g)?.length ?? 0) >= 9);
}

function anyOf(sources: string[]): RegExp {
  return new RegExp(sources.join("|"), "giu");
}
