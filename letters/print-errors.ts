import type { Locale } from "#lib/locales";

/**
 * Even at the smallest size the letter with this index, or its parallel text in this language, does not fit one page.
 * `lines` of the body must go; null when the text was far too long to be measured.
 */
export class LetterTooLong extends Error {
  override name = "LetterTooLong";
  readonly index: number;
  readonly language: Locale;
  readonly lines: number | null;
  constructor(index: number, language: Locale, lines: number | null) {
    super(`Letter ${index} (${language}) does not fit one page`);
    this.index = index;
    this.language = language;
    this.lines = lines;
  }
}

/** The postal address of the letter with this index does not fit the window of its envelope. */
export class AddressTooLong extends Error {
  override name = "AddressTooLong";
  readonly index: number;
  constructor(index: number) {
    super(`The address of letter ${index} does not fit the window`);
    this.index = index;
  }
}

/** No bundled font has a glyph for the character. */
export class UnprintableCharacter extends Error {
  override name = "UnprintableCharacter";
  readonly character: string;
  readonly codePoint: string;
  constructor(character: string, codePoint: string) {
    super(`No bundled font can print ${codePoint}`);
    this.character = character;
    this.codePoint = codePoint;
  }
}

/** More letters wait than the renderer takes; the web answers 503 with Retry-After. */
export class RendererBusy extends Error {
  override name = "RendererBusy";
}

/** The renderer ran out of time or died twice on the same job. The message holds nothing of the letter. */
export class RenderFailed extends Error {
  override name = "RenderFailed";
}
