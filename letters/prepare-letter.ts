import { findWithoutGlyph, hasBold, isPlain } from "./coverage.ts";
import { UnprintableCharacter } from "./print-errors.ts";
import type { PrintLetter, PrintNote } from "./print-letter.ts";
import { breaker, printable, printableLine } from "./printable.ts";
import { remembered } from "./remembered.ts";
import { widthOf } from "./text-width.ts";
import { tie } from "./ties.ts";
import { foreignWords, groupByTongue, tongueOf } from "./tongue.ts";

// Widest runs that stay on the sheet: in the column beside the window, which is 15.9 ems wide on the narrower paper, and
// across the page.
const breakNarrow = breaker({
  longest: 15,
  step: 14,
  fits: (run) => run.length <= 20 && widthOf(run) < 15.5,
});
const breakWide = breaker({ longest: 40, step: 28 });

function column(text: string): string {
  return breakNarrow(checked(printableLine(text)));
}

function line(text: string): string {
  return breakWide(checked(printableLine(text)));
}

function paragraph(text: string): string {
  return breakWide(checked(printable(text).trim()));
}

/** What organizers wrote: the same texts in many letters. */
const curated = {
  en: remembered((text) => tie(paragraph(text), "en")),
  ru: remembered((text) => tie(paragraph(text), "ru")),
  kk: remembered((text) => tie(paragraph(text), "kk")),
};

function checked(text: string): string {
  const refused = findWithoutGlyph(text);
  if (refused) throw new UnprintableCharacter(refused.character, refused.codePoint);
  return text;
}

function heavy(text: string): { text: string; bold: boolean } {
  return { text, bold: hasBold(text.replaceAll("\u200b", "")) };
}

function columnLines(texts: string[]): string[] {
  return texts.map(column).filter((text) => text !== "");
}

function note(part: PrintNote | undefined): PrintNote | null {
  return part ? { label: line(part.label), items: part.items.map(line) } : null;
}

function prepareSender({ sender, signerName, language }: PrintLetter) {
  const name = column(sender.name);
  return {
    sender: {
      name: { ...heavy(name), lang: tongueOf(name, language) },
      lines: columnLines(sender.lines).map((text) => ({ text, lang: tongueOf(text, language) })),
    },
    signerName: { text: column(signerName), lang: tongueOf(signerName, language) },
  };
}

/** Each paragraph is one text or, where its writer changed between directions, several. */
function prepareParagraphs({ paragraphs, own, language }: PrintLetter) {
  return paragraphs.map((text, index) => {
    const typed = own !== undefined && index >= own.from && index < own.from + own.count;
    return typed
      ? { typed, groups: groupByTongue(paragraph(text), language) }
      : { typed, groups: [{ text: curated[language](text), lang: language }] };
  });
}

/** The template’s view of a letter: clean text, null where nothing is printed. Throws UnprintableCharacter. */
export function prepareLetter(letter: PrintLetter) {
  const { language, specimen, head, demands, handwritten } = letter;
  const set = (text: string) => tie(line(text), language);
  const view = {
    language,
    specimen,
    foreign: foreignWords(textsOf(letter), language),
    windowAddress: columnLines(letter.windowAddress),
    head: {
      office: columnLines(head.office),
      holder: head.holder ? tie(column(head.holder), language) : null,
    },
    ...prepareSender(letter),
    placeAndDate: column(letter.placeAndDate),
    heading: heavy(set(language === "en" ? `${letter.heading} ${letter.subject}` : letter.heading)),
    subject: set(letter.subject),
    salutation: set(letter.salutation),
    paragraphs: prepareParagraphs(letter),
    demands: demands
      ? {
          intro: set(demands.intro),
          items: demands.items.map(curated[language]),
          after: demands.after,
        }
      : null,
    handwritten: handwritten ?? null,
    closing: line(letter.closing),
    signatureLabel: line(letter.signatureLabel),
    enclosures: note(letter.enclosures),
    copies: note(letter.copies),
  };
  // The names of the fields are letters that every font has.
  const bold = [view.sender.name, view.heading].filter((part) => part.bold).map((part) => part.text);
  return { ...view, plain: isPlain(JSON.stringify(view), bold.join("")) };
}

function textsOf({ placeAndDate, paragraphs, enclosures, copies }: PrintLetter): string[] {
  return [placeAndDate, ...paragraphs, ...(enclosures?.items ?? []), ...(copies?.items ?? [])];
}

export type PreparedLetter = ReturnType<typeof prepareLetter>;
