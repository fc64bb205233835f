import type { Place, Sheet, SheetPage } from "./set-letters.ts";

type Measured = Place[] | { /** Of the letter whose address does not fit the window. */ index: number };

/**
 * Remembers where the parts of a page stand for a head that was measured before: in a kit thirty letters have the same one.
 */
export class Heads {
  readonly #measure: (job: string) => Measured;
  readonly #known = new Map<string, Place>();

  constructor(measure: (job: string) => Measured) {
    this.#measure = measure;
  }

  placesOf(sheet: Sheet): Measured {
    const keys = sheet.pages.map((page) => keyOf(sheet, page));
    const unknown = new Map(keys.map((key, index) => [key, sheet.pages[index] as SheetPage]));
    for (const key of this.#known.keys()) unknown.delete(key);
    if (unknown.size > 0) {
      const pages = [...unknown.values()];
      const measured = this.#measure(JSON.stringify({ ...sheet, pages }));
      if (!Array.isArray(measured)) return measured;
      for (const [at, key] of [...unknown.keys()].entries()) this.#known.set(key, measured[at] as Place);
    }
    return keys.map((key) => this.#known.get(key) as Place);
  }

  forget(): void {
    this.#known.clear();
  }
}

/** All that the head of a page depends on. */
function keyOf({ paper }: Sheet, { parallel, letter }: SheetPage): string {
  const { language, plain, windowAddress, head, sender, placeAndDate, foreign, handwritten } = letter;
  const parts = [paper, parallel, language, plain, windowAddress, head, sender, placeAndDate, foreign];
  return JSON.stringify([...parts, handwritten !== null]);
}
