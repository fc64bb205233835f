import { forecastOf } from "./forecast.ts";
import type { PreparedLetter } from "./prepare-letter.ts";
import type { Paper } from "./print-letter.ts";
import { type Setting, settings } from "./settings.ts";

/** What the template reads: one page each. */
export type Sheet = { paper: Paper; pages: SheetPage[]; words: unknown };
export type SheetPage = { index: number; parallel: boolean; letter: PreparedLetter };

/** Where the parts of a page stand, in points, and the room for its body. */
export type Place = { "run-on": boolean; gap: number; "body-top": number; room: number };

/** A body was set and is higher than its room, even with the tightest setting. */
export type Overflow = { page: SheetPage; lines: number };

const tightest = settings.length - 1;
/** Rounding of lengths in the compiler, far below what an eye sees. */
const SLACK = 0.01;

/**
 * Looks for the loosest setting with which each body fits its room. It starts with the one that is foretold, and learns from
 * how high the body has become: what is foretold too low or too high by a line is set again.
 */
export class Fitting {
  readonly #bodies: Body[];

  constructor({ paper, pages }: Sheet, places: readonly Place[]) {
    this.#bodies = pages.map((page, index) => new Body(page, places[index]?.room ?? 0, paper));
  }

  /** The setting of each page, to be set now. */
  get settings(): Setting[] {
    return this.#bodies.map(({ setting }) => setting);
  }

  /** Takes the heights of what was set; false when every body stands as it is to stand. */
  learn(heights: readonly number[]): boolean {
    return this.#bodies.map((body, index) => body.learn(heights[index] ?? 0)).some(Boolean);
  }

  /** The first page whose body does not fit. */
  get overflow(): Overflow | null {
    return this.#bodies.find(({ overflow }) => overflow)?.overflow ?? null;
  }
}

/** One body on its way to the setting that fits. */
class Body {
  readonly #page: SheetPage;
  readonly #room: number;
  readonly #forecast: (setting: Setting) => number;
  #index: number;
  #height = 0;
  /** The loosest setting that may still fit, and the loosest that is known to. */
  #loosest = 0;
  #fitting = tightest + 1;

  constructor(page: SheetPage, room: number, paper: Paper) {
    this.#page = page;
    this.#room = room;
    this.#forecast = forecastOf(page.letter, paper, page.parallel);
    this.#index = this.#foretold(0);
  }

  get setting(): Setting {
    return settings[this.#index] as Setting;
  }

  get overflow(): Overflow | null {
    const over = this.#height - this.#room;
    if (over <= SLACK) return null;
    const { size, pitch } = this.setting;
    return { page: this.#page, lines: Math.ceil(over / (size * pitch)) };
  }

  /** False when the setting stays. */
  learn(height: number): boolean {
    this.#height = height;
    const error = height - this.#forecast(this.setting);
    if (height > this.#room + SLACK) this.#loosest = Math.min(this.#index + 1, tightest);
    else this.#fitting = Math.min(this.#fitting, this.#index);
    const next = Math.min(this.#foretold(error), this.#fitting);
    const changed = next !== this.#index;
    this.#index = next;
    return changed;
  }

  /** The loosest setting that the forecast, corrected by its error so far, lets fit. */
  #foretold(error: number): number {
    for (let index = this.#loosest; index < tightest; index++) {
      if (this.#forecast(settings[index] as Setting) + error <= this.#room) return index;
    }
    return tightest;
  }
}
