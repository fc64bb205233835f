import type { Locale } from "#lib/locales";

/** A letter by e-mail as its writer sees it on the manage page. Its text is not kept beyond its sending. */
export type OwnLetter = {
  id: string;
  office: string;
  language: Locale;
  state: "waiting-for-you" | "on-its-way" | "accepted" | "bounced" | "failed" | "unknown";
  writtenOn: Date;
};
