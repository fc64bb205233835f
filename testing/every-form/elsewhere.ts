import { c, elsewhere, type Forms, o } from "./story.ts";

/** Forms that need a whole story, and where it is told. */
export const formsToldElsewhere: Forms = [
  [`${o}/mail retry`, elsewhere("mail.retried", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail give-up`, elsewhere("mail.given-up", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail mark-sent`, elsewhere("mail.letter-marked-sent", "domain/mail-desk/mail-desk.db.test.ts")],
  [`${o}/mail send-again`, elsewhere("mail.letter-sent-again", "domain/mail-desk/mail-desk.db.test.ts")],
  [
    `${c}/ngo-letter letter`,
    elsewhere("organisation-letter.posted", "domain/organisation-letters/organisation-letter.db.test.ts"),
  ],
  [
    `${c}/ngo-letter undo`,
    elsewhere("organisation-letter.taken-back", "domain/organisation-letters/organisation-letter.db.test.ts"),
  ],
];
