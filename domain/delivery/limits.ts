/** Of delivery: how often and for how long. */
export const limits = {
  /** Mails to one address of an organisation within 24 hours, across campaigns. Nothing lifts it. */
  mailsPerDay: 3,
  /** Of these, what only reports leaves the last one to what a person waits for. */
  reportsPerDay: 2,
  capWindowMs: 24 * 60 * 60 * 1000,
  /** "You have already signed" goes out once in this time. */
  alreadySignedMs: 24 * 60 * 60 * 1000,
  /** News waits so long when its reader has had the mails of the day, and is not sent after so many days. */
  postponedMs: 6 * 60 * 60 * 1000,
  newsDays: 5,
  /** An address whose mail came back, or that complained, is asked to confirm once in so many days. */
  suppressedDays: 7,
  manageLinkDays: 30,
  /** A paused campaign's letters are looked at again after it. */
  pausedLetterMs: 60 * 60 * 1000,
} as const;
