import { c, elsewhere, type Forms, o, silent } from "./story.ts";

/** Forms that need a whole story, and where it is told. */
export const formsToldElsewhere: Forms = [
  [`${c}/digest ask`, elsewhere("digest.reader-asked", "domain/digests/ask-reader.ts")],
  [`${c}/digest members`, elsewhere("digest.members-added", "domain/digests/subscribe-members.ts")],
  [`${c}/digest remove`, elsewhere("digest.reader-removed", "domain/digests/remove-reader.ts")],
  [`${c}/paper find`, silent("leads to a sheet")],
  [`${c}/paper print`, elsewhere("paper.batch-made", "domain/paper/make-batch.ts")],
  [`${c}/paper/batches/:batch mark`, elsewhere("paper.sheets-marked", "domain/paper/mark-sheets.ts")],
  [`${c}/paper/import try`, silent("reads the file and says what it would do")],
  [`${c}/paper/import confirm`, elsewhere("paper.sheets-imported", "domain/paper/import-lines.ts")],
  [`${c}/paper/sheets/:sheet enter`, elsewhere("paper.sheet-entered", "domain/paper/enter-sheet.ts")],
  [
    `${c}/paper/sheets/:sheet confirm`,
    elsewhere("paper.sheet-confirmed", "domain/paper/signed-twice.db.test.ts"),
  ],
  [
    `${c}/paper/sheets/:sheet send-back`,
    elsewhere("paper.sheet-sent-back", "domain/paper/send-back-sheet.ts"),
  ],
  [`${c}/paper/sheets/:sheet take-out`, elsewhere("paper.sheet-taken-out", "domain/paper/take-out-sheet.ts")],
  [`${c}/paper/sheets/:sheet put-back`, elsewhere("paper.sheet-put-back", "domain/paper/take-out-sheet.ts")],
  [`${c}/paper/sheets/:sheet strike`, elsewhere("paper.line-struck", "domain/paper/strike-line.ts")],
  [`${o}/mail retry`, elsewhere("mail.retried", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail give-up`, elsewhere("mail.given-up", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail mark-sent`, elsewhere("mail.letter-marked-sent", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail send-again`, elsewhere("mail.letter-sent-again", "domain/mail-desk/decide-letter.ts")],
  [
    `${c}/ngo-letter letter`,
    elsewhere("organisation-letter.posted", "domain/organisation-letters/organisation-letter.db.test.ts"),
  ],
  [
    `${c}/ngo-letter undo`,
    elsewhere("organisation-letter.taken-back", "domain/organisation-letters/organisation-letter.db.test.ts"),
  ],
];
