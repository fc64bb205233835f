/** A message key with the writer's own word that it is about; the text is never changed for it. */
export type ContentWarning = { reason: string; found: string };

/** A word of the campaign's own list. Where the organizer has marked it as a threat, it refuses the text. */
export type CampaignTerm = { term: string; reason: string; level?: "HINT" | "REFUSE" };

export type OwnWordsLevel = "none" | "short" | "borrowed" | "mixed" | "own";

/** docs/own-words.md says how it is computed. */
export type OwnWords = {
  words: number;
  /** Words that stand in the campaign's own texts, and those put as in earlier letters. */
  template: number;
  letters: number;
  /** Per cent of the words that are neither; null for fewer than four words. */
  score: number | null;
  level: OwnWordsLevel;
};

/** What a writer is told of a paragraph. */
export type WordingReport = {
  own: OwnWords;
  /** Words of which the page of this letter holds as many; null when nobody could tell. */
  room: number | null;
  /** Refused: a threat, or nothing but the guiding questions. */
  threat: boolean;
  onlyHints: boolean;
  warnings: ContentWarning[];
};
