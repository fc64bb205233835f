import fc from "fast-check";
import { composeLetter } from "../domain/letters/compose-letter.ts";
import type { Paper } from "../domain/letters/letter.ts";
import { locales } from "../lib/locales.ts";
import { sampleLetterCampaign } from "./letter-campaign.ts";

const campaign = sampleLetterCampaign();
const offices = campaign.addressees.filter(({ languages }) => languages.length === locales.length);

const alphabets = [
  "abcdefghijklmnopqrstuvwxyzABCDEFGHXYZäöüßéñçøåłőșțğıšž'’-.",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЮЯґєії",
  "әғқңөұүһіабдежӘҒҚҢӨҰҮҺІ",
  "αβγδεζηθλμνξοπρσςτυφχψωάέήίόύώΑΩ",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ،؟",
  "אבגדהוזחטיכלמנסעפצקרשתםןףץ־״",
  "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
  "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
  "0123456789,;:!?()/–—«»„“”№§€%&",
] as const;

const markup = [
  "#panic(1)",
  "#import sys: inputs",
  "*bold* _it_",
  "$x^2$",
  "<label> @ref",
  "= Heading",
  "// comment",
  "/* more */",
  "\\u{41} \\",
  "`raw`",
  "]#place(dx: 1cm)[x",
  '"); #let x = "',
  "<script>alert(1)</script>",
  "&amp;&#65;",
  "<b style='x'>",
  "{{supporterName}}",
  "$" + "{name} %s",
  "-- --- ... ~",
  "________",
  "W".repeat(70),
  "ж".repeat(55),
  "\u202eevil\u202c",
  "\u2066x\u2069\u200f\u200e",
  "a\u200bb\u200dc\ufeffd\u00ade",
  "\u0000\u0007\u001b[31m\u009f",
  "e\u0301\u0327\u0308\u0304\u0331\u0330",
  "\u2028\u2029\u0085",
  "😀",
  "漢字",
];

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...alphabets)
      .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...markup) },
);

function text(words: number, joints: string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom(...joints)), { minLength: 1, maxLength: words })
    .map((parts) => parts.flat().join("").trim());
}

/** Letters as people and attackers fill them in, on either paper, in any script and any mixture of them. */
export const hostileLetters = fc
  .record({
    office: fc.constantFrom(...offices),
    language: fc.constantFrom(...locales),
    paper: fc.constantFrom<Paper>("a4", "letter"),
    name: text(6, [" ", "", "-"]),
    city: text(3, [" ", "", "\n"]),
    postalAddress: fc.array(text(4, [" ", ", "]), { maxLength: 5 }).map((lines) => lines.join("\n")),
    personalParagraph: text(90, [" ", " ", " ", " ", " ", "", "\n", "\n\n"]),
    demands: fc.subarray([1, 2, 3, 4, 5, 6], { maxLength: 3 }),
  })
  .map(({ office, name, city, postalAddress, ...choices }) => ({
    paper: choices.paper,
    letter: composeLetter(campaign, office, {
      ...choices,
      seed: name,
      sender: { name, city, country: "DE", postalAddress },
    }),
  }));
