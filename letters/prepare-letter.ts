import { findUnprintable, hasBold } from "./coverage.ts";
import { UnprintableCharacter } from "./print-errors.ts";
import type { PrintLetter } from "./print-letter.ts";
import { breakable, printable, printableLine } from "./printable.ts";

// Widest runs that stay on the sheet: in the column beside the window, and across the page.
const narrow = 20;
const wide = 40;

function column(text: string): string {
  return breakable(checked(printableLine(text)), narrow);
}

function line(text: string): string {
  return breakable(checked(printableLine(text)), wide);
}

function paragraph(text: string): string {
  return breakable(checked(printable(text).trim()), wide);
}

function checked(text: string): string {
  const refused = findUnprintable(text);
  if (refused) throw new UnprintableCharacter(refused.character, refused.codePoint);
  return text;
}

function heavy(text: string): { text: string; bold: boolean } {
  return { text, bold: hasBold(text.replaceAll("\u200b", "")) };
}

function columnLines(texts: string[]): string[] {
  return texts.map(column).filter((text) => text !== "");
}

/** The template’s view of a letter: clean text, null where nothing is printed. Throws UnprintableCharacter. */
export function prepareLetter(letter: PrintLetter) {
  const { language, specimen, head, sender, demands, enclosures } = letter;
  return {
    language,
    specimen,
    windowAddress: columnLines(letter.windowAddress),
    head: { office: columnLines(head.office), holder: head.holder ? column(head.holder) : null },
    sender: { name: heavy(column(sender.name)), lines: columnLines(sender.lines) },
    placeAndDate: column(letter.placeAndDate),
    heading: heavy(line(language === "en" ? `${letter.heading} ${letter.subject}` : letter.heading)),
    subject: line(letter.subject),
    salutation: line(letter.salutation),
    paragraphs: letter.paragraphs.map(paragraph),
    demands: demands
      ? { intro: line(demands.intro), items: demands.items.map(paragraph), after: demands.after }
      : null,
    closing: line(letter.closing),
    signatureLabel: line(letter.signatureLabel),
    signerName: column(letter.signerName),
    enclosures: enclosures ? { label: line(enclosures.label), items: enclosures.items.map(line) } : null,
  };
}
