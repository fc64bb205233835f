import type { ComposedLetter, LetterNote } from "./compose-letter.ts";

const from = { en: "From:", ru: "От:", kk: "Кімнен:" } as const;
const specimen = { en: "SPECIMEN", ru: "ОБРАЗЕЦ", kk: "ҮЛГІ" } as const;

/** The letter from salutation to name, as one copies it by hand or into a mail. */
export function letterBody(letter: ComposedLetter): string {
  const paragraphs = letter.paragraphs.flatMap((paragraph, index) =>
    letter.demands?.after === index ? [paragraph, demandLines(letter)] : [paragraph],
  );
  const opening = letter.demands?.after === -1 ? [demandLines(letter)] : [];
  return [letter.salutation, ...opening, ...paragraphs, `${letter.closing}\n${letter.signerName}`].join(
    "\n\n",
  );
}

/** The whole letter as plain text. A specimen says so in its first line. */
export function letterText(letter: ComposedLetter): string {
  return [
    letter.specimen ? specimen[letter.language] : "",
    [...letter.head.office, letter.head.holder].filter(Boolean).join("\n"),
    [`${from[letter.language]} ${letter.sender.name}`, ...letter.sender.lines].join("\n"),
    letter.placeAndDate,
    subjectLine(letter),
    letterBody(letter),
    [noteLine(letter.enclosures), noteLine(letter.copies)].filter(Boolean).join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** "Re: …" in one line; «Обращение» stands above its subject. */
export function subjectLine(letter: ComposedLetter): string {
  return letter.language === "en"
    ? `${letter.heading} ${letter.subject}`
    : `${letter.heading}\n${letter.subject}`;
}

function noteLine(note: LetterNote | undefined): string {
  return note ? `${note.label}: ${note.items.join("; ")}` : "";
}

function demandLines({ demands }: ComposedLetter): string {
  return [demands?.intro, ...(demands?.items ?? []).map((item) => `– ${item}`)].join("\n");
}
