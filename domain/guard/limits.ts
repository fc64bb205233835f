/** A window of `duration` seconds: above `prove` requests a proof of work is asked, above `refuse` there is none to give. */
export type Window = { name: string; duration: number; prove: number; refuse: number };

/** A class behind one address signs within minutes; a machine goes on for hours. */
export const sourceWindows: readonly Window[] = [
  { name: "mail-source-minute", duration: 60, prove: 10, refuse: 40 },
  { name: "mail-source-hour", duration: 3_600, prove: 60, refuse: 300 },
];

/** All who come over the onion service look like one source. */
export const onionWindows: readonly Window[] = [
  { name: "mail-source-minute", duration: 60, prove: 30, refuse: 300 },
  { name: "mail-source-hour", duration: 3_600, prove: 300, refuse: 6_000 },
];

/** One receiving server: a wave of sign-ups at it harms its people and the name of our sender (Spamhaus, 2016). */
export const domainWindow: Window = { name: "mail-domain-hour", duration: 3_600, prove: 100, refuse: 2_000 };

/** All of an organisation's campaigns together; how many is the environment's to say. */
export const TOTAL_MINUTE = "mail-total-minute";
export const TOTAL_HOUR = "mail-total-hour";

/** How long everybody is asked for a proof after the total was last too high. */
export const PROOF_MINUTES = 15;
