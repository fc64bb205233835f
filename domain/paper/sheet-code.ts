import { randomInt } from "node:crypto";

/** No vowel, so no word appears; no 0, and what looks like 1 counts as 1. A prime number of signs: the check rests on it. */
const SIGNS = "123456789BCDFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** Letters that a Cyrillic keyboard gives for the same shape, and the two that are read as 1. */
const alike: Record<string, string> = {
  ...{ В: "B", К: "K", М: "M", Н: "H", Р: "P", С: "C", Т: "T", Х: "X", У: "Y", З: "3" },
  ...{ I: "1", L: "1", І: "1" },
};

/** A new code, as it is stored: seven random signs (17 thousand million codes) and one that checks them. */
export function newSheetCode(): string {
  const signs = Array.from({ length: LENGTH - 1 }, () => randomInt(SIGNS.length));
  return textOf([...signs, checkOf(signs)]);
}

/**
 * What a person has typed, as it is stored; null for what no sheet can bear. Spaces and hyphens do not matter. Every wrong
 * sign and every two signs that have changed places are noticed.
 */
export function readSheetCode(typed: string): string | null {
  const tidy = [...typed.toUpperCase().replace(/[\s\p{Dash}]/gu, "")].map((sign) => alike[sign] ?? sign);
  const signs = tidy.map((sign) => SIGNS.indexOf(sign));
  if (signs.length !== LENGTH || signs.includes(-1)) return null;
  return weigh(signs) === 0 ? textOf(signs) : null;
}

function textOf(signs: readonly number[]): string {
  return signs.map((sign) => SIGNS[sign]).join("");
}

/** Each place weighs differently, and no weight shares a factor with the number of signs. */
function weigh(signs: readonly number[]): number {
  return signs.reduce((sum, sign, index) => sum + sign * (LENGTH - index), 0) % SIGNS.length;
}

/** The last place weighs 1. */
function checkOf(signs: readonly number[]): number {
  return (SIGNS.length - weigh(signs)) % SIGNS.length;
}
