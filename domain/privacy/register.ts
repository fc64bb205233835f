// Register of personal data (GDPR Art. 30): every field that prisma/models marks @personal, why it is there, when it goes
// and what erasure does to it. CI compares it with the models; `npm run register` writes it into docs/privacy.md.

export type PersonalField = {
  model: string;
  field: string;
  purpose: string;
  term: string;
  erasure: string;
};

type Entry = Omit<PersonalField, "model">;

const AFTER_CLOSING = "180 days after closing (settable for each campaign)";
const UNCONFIRMED = "Unconfirmed: 7 days (`UNCONFIRMED_DAYS`)";
const WITHDRAWN = "Withdrawn: 30 days (`WITHDRAWN_DAYS`)";
const DELETED = "row deleted";

function of(model: string, entries: Entry[]): PersonalField[] {
  return entries.map((entry) => ({ model, ...entry }));
}

const signing = [
  ...of("Signature", [
    {
      field: "emailIndex",
      purpose: "One signature for each mailbox; finds a person's own data.",
      term: `${UNCONFIRMED}. Confirmed: ${AFTER_CLOSING}. ${WITHDRAWN}`,
      erasure: DELETED,
    },
    {
      field: "email",
      purpose: "The mail that asks to confirm; later updates and the answer to a comment.",
      term: "Until confirmation, or while updates need it, or a comment until its decision is final",
      erasure: DELETED,
    },
    {
      field: "name",
      purpose: "Shown as the signer chose; not stored for anonymous signers.",
      term: AFTER_CLOSING,
      erasure: DELETED,
    },
    { field: "country", purpose: "Counts by country.", term: AFTER_CLOSING, erasure: DELETED },
    {
      field: "domainHash",
      purpose: "Finding sign-ups by machine from one receiving server; never kept for large providers.",
      term: "30 days after signing",
      erasure: DELETED,
    },
  ]),
  ...of("Comment", [
    {
      field: "text",
      purpose: "Published after a moderator has read it.",
      term: `${AFTER_CLOSING}. Hidden or removed: 14 days, or until a second person has answered the author's appeal`,
      erasure: "row deleted with its signature",
    },
  ]),
  ...of("ModerationDecision", [
    {
      field: "appeal",
      purpose: "What an author tells the second person who looks at a decision.",
      term: "Until that person has answered",
      erasure: "row deleted with its comment",
    },
  ]),
  ...of("PaperSignature", [
    {
      field: "nameHash",
      purpose: "Finding who is on two sheets, and comparing what two people read from one; no name is kept.",
      term: AFTER_CLOSING,
      erasure: "emptied; by an organizer who strikes the line, where no address was given",
    },
    {
      field: "emailIndex",
      purpose: "Finding who also signed online; no mail is ever sent to it.",
      term: AFTER_CLOSING,
      erasure: "emptied",
    },
  ]),
];

const lists = of("ExportPart", [
  {
    field: "content",
    purpose: "A list of signers as they are shown, prepared for an organizer.",
    term: "Until its link expires, at most 7 days; until anybody in it withdraws, is erased or shows less",
    erasure: "the whole list deleted with the signature, by the database itself",
  },
]);

const letters = [
  ...of("EmailLetter", [
    {
      field: "supporterIndex",
      purpose: "One letter for each person and office.",
      term: AFTER_CLOSING,
      erasure: "row deleted; a letter that waits is not sent",
    },
    {
      field: "supporterEmail",
      purpose: "The mail that asks to confirm; Reply-To where the supporter chose it.",
      term: "Until settled, at most 7 days",
      erasure: DELETED,
    },
    {
      field: "content",
      purpose: "The letter on its way to the office.",
      term: "Until settled, at most 7 days",
      erasure: DELETED,
    },
    { field: "country", purpose: "Counts by country.", term: AFTER_CLOSING, erasure: DELETED },
  ]),
  ...of("ReplyReport", [
    {
      field: "incomingNumber",
      purpose: "Telling two reports of one answer apart; the office knows whose letter bears it.",
      term: "24 months (settable, with the files)",
      erasure: "by an organizer on request: it is joined to no person",
    },
    {
      field: "outgoingNumber",
      purpose: "Finding the answer at the office.",
      term: "24 months (settable, with the files)",
      erasure: "by an organizer on request: it is joined to no person",
    },
  ]),
  ...of("ReplyFile", [
    {
      field: "content",
      purpose: "Proof of an office's answer, for organizers; a scan that its sender has redacted.",
      term: "24 months (`REPLY_FILE_MONTHS`)",
      erasure: "by an organizer on request: it is joined to no person",
    },
  ]),
  ...of("Reminder", [
    {
      field: "emailIndex",
      purpose: "One reminder for each person.",
      term: "Until sent, at most 7 days after its day",
      erasure: DELETED,
    },
    {
      field: "email",
      purpose: "The reminder that the person asked for.",
      term: "Until sent, at most 7 days after its day",
      erasure: DELETED,
    },
  ]),
];

const mail = [
  ...of("Mail", [
    {
      field: "emailIndex",
      purpose: "At most three mails a day to one address.",
      term: "7 days (`MAIL_DAYS`)",
      erasure: "row deleted; a mail that waits is not sent",
    },
    { field: "email", purpose: "Sending the mail.", term: "Until settled, at most 7 days", erasure: DELETED },
  ]),
  ...of("ManageLink", [
    { field: "emailIndex", purpose: "Leads to a person's own data.", term: "30 days", erasure: DELETED },
  ]),
  ...of("Suppression", [
    {
      field: "emailIndex",
      purpose: "No more mail to who does not want it or cannot get it.",
      term: "Until its owner asks anew and confirms it. Mail came back: a year. Objected: as long as the instance runs",
      erasure: "kept where the person objected to mail (GDPR Art. 21), else deleted",
    },
  ]),
  ...of("Erasure", [
    {
      field: "emailIndex",
      purpose: "Repeats the erasure over a restored backup.",
      term: "365 days (`ERASURE_DAYS`)",
      erasure: "is the erasure's own record",
    },
  ]),
];

const digests = of("DigestReader", [
  {
    field: "emailIndex",
    purpose: "One digest of a campaign for each address.",
    term: `Unanswered: 7 days. Else until the reader stops it, or ${AFTER_CLOSING}`,
    erasure: DELETED,
  },
  {
    field: "email",
    purpose: "Sending the digest to who is no member and has said yes.",
    term: `Unanswered: 7 days. Else until the reader stops it, or ${AFTER_CLOSING}`,
    erasure: DELETED,
  },
]);

const organizers = [
  ...of("Organizer", [
    { field: "name", purpose: "Account.", term: "While the account exists", erasure: "with the account" },
    { field: "email", purpose: "Sign-in.", term: "While the account exists", erasure: "with the account" },
    {
      field: "emailSealed",
      purpose: "Password reset and notices.",
      term: "While the account exists",
      erasure: "with the account",
    },
  ]),
  ...of("OrganizerPasskey", [
    {
      field: "name",
      purpose: "Telling one's own keys apart.",
      term: "Until the key is removed",
      erasure: "with the account",
    },
  ]),
  ...of("OrganizerSignIn", [
    {
      field: "day",
      purpose: "An organizer sees on which days the account was signed in to, and with what.",
      term: "90 days",
      erasure: "with the account",
    },
  ]),
  ...of("Invitation", [
    {
      field: "emailIndex",
      purpose: "One invitation for each person.",
      term: "30 days after it has run out or was accepted",
      erasure: "by an owner, who takes the invitation back",
    },
    {
      field: "email",
      purpose: "Sending the invitation.",
      term: "Until accepted or run out",
      erasure: "by an owner, who takes the invitation back",
    },
  ]),
];

export const register: readonly PersonalField[] = [
  ...signing,
  ...lists,
  ...letters,
  ...mail,
  ...digests,
  ...organizers,
];
