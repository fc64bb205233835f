import { countryName, euCountries } from "#lib/countries";

const eu = { en: "the European Union", ru: "Европейский союз", kk: "Еуропалық одақ" } as const;

/** Names of countries; all members of the European Union together bear its name. */
export function countriesInWords(codes: readonly string[], locale: keyof typeof eu): string {
  const { whole, others } = split(codes);
  const names = others.map((code) => countryName(code, locale));
  return [...(whole ? [eu[locale]] : []), ...names].join(", ");
}

/** As the form takes them: "EU, NO". */
export function countriesInCodes(codes: readonly string[]): string {
  const { whole, others } = split(codes);
  return [...(whole ? ["EU"] : []), ...others].join(", ");
}

function split(codes: readonly string[]) {
  const whole = euCountries.every((code) => codes.includes(code));
  return { whole, others: whole ? codes.filter((code) => !euCountries.includes(code)) : codes };
}
