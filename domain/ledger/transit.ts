import type { LetterChannel } from "../letters/schema.ts";

/** Days that a letter is on its way. Estimates of ours, never a promise of the post. */
export type Transit = { fastest: number; slowest: number };

const words = (codes: string) => new Set(codes.split(" "));

const neighbours = words("RU KG UZ TJ TM AZ AM GE BY MD UA MN CN TR");
const europe = words(
  "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC ME MK MT NL NO PL PT RO RS SE SI SK SM VA",
);
const northAmerica = words("US CA PR VI GU AS MP");

/** From the supporter's country to an office in Kazakhstan; a country that was not given is taken for a far one. */
export function transitOf(channel: LetterChannel, country: string): Transit {
  if (channel !== "post" && channel !== "by-hand") return { fastest: 0, slowest: 1 };
  if (country === "KZ") return { fastest: 2, slowest: 10 };
  if (neighbours.has(country)) return { fastest: 6, slowest: 21 };
  if (europe.has(country)) return { fastest: 7, slowest: 21 };
  if (northAmerica.has(country)) return { fastest: 10, slowest: 30 };
  return { fastest: 10, slowest: 40 };
}
