import { locales } from "#lib/locales";

/** ISO 3166-1 alpha-2, all 249 officially assigned codes. */
export const countryCodes = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
  BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM
  DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS
  GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
  KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
  MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
  PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
  SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
  VN VU WF WS YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/);

/** Member states of the European Union since 1 February 2020. */
export const euCountries = `
  AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
`
  .trim()
  .split(/\s+/);

type Names = { of: (code: string) => string | undefined; known: Map<string, string> };
const names = new Map<string, Names>();

/** "Germany", «Германия», «Германия»; the code itself where a language has no name for it. */
export function countryName(code: string, locale: string): string {
  const own = names.get(locale) ?? namesIn(locale);
  const known = own.known.get(code);
  if (known !== undefined) return known;
  const name = own.of(code) ?? code;
  if (own.known.size < MOST_KNOWN) own.known.set(code, name);
  return name;
}

/** More than there are countries: a list of signers asks for the same few a million times. */
const MOST_KNOWN = 300;

function namesIn(locale: string): Names {
  const regions = new Intl.DisplayNames([locale], { type: "region" });
  const made: Names = { of: (code) => regions.of(code), known: new Map() };
  names.set(locale, made);
  return made;
}

/** For a select, in the order of the language's alphabet. */
export function listCountries(locale: string) {
  const { compare } = new Intl.Collator(locale);
  return countryCodes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => compare(a.label, b.label));
}

let codes: Map<string, string> | undefined;

/** The code that a person has written, as itself or as the country's name in any of our languages; null for neither. */
export function countryNamed(text: string): string | null {
  codes ??= new Map(
    countryCodes.flatMap((code) =>
      [code, ...locales.map((locale) => countryName(code, locale))].map((name) => [folded(name), code]),
    ),
  );
  return codes.get(folded(text)) ?? null;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
