import type { PrintLetter } from "../letters/print-letter.ts";
import { printWords } from "../letters/print-words.ts";
import { printable } from "../letters/printable.ts";

/** Everything that a letter's page says, in the order in which it is set. */
export function textOnPage(letter: PrintLetter): string {
  const { language, sender, head, demands } = letter;
  const words = printWords[language];
  const office = [...head.office, head.holder ?? ""];
  const from = [words.from + sender.name, ...sender.lines, letter.placeAndDate];
  const items = (demands?.items ?? []).map((item, index, all) =>
    all.length > 1 ? `${index + 1}. ${item}` : `– ${item}`,
  );
  const demandsAfter = (index: number) => (demands?.after === index ? [demands.intro, ...items] : []);
  return [
    ...letter.windowAddress,
    letter.specimen ? words.specimen : "",
    ...(language === "en" ? [...from, ...office] : [...office, ...from]),
    letter.heading,
    letter.subject,
    letter.salutation,
    ...demandsAfter(-1),
    ...letter.paragraphs.flatMap((paragraph, index) => [paragraph, ...demandsAfter(index)]),
    letter.closing,
    `(${letter.signatureLabel.toLowerCase()})`,
    letter.signerName,
    ...[letter.enclosures, letter.copies].map((note) =>
      note ? `${note.label}: ${note.items.join("; ")}` : "",
    ),
  ].join("\n");
}

/** What is left to compare when lines are broken otherwise: no spaces, no marks that only guide the setting. */
export function inked(text: string): string {
  return printable(text)
    .replace(/[\s\u200b\u200e\u202a-\u202e]/gu, "")
    .normalize("NFKC");
}
