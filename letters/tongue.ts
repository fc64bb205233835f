import type { Locale } from "#lib/locales";

/** A BCP 47 language, "und" where the script leaves it open. */
type Tongue = string;

const scripts = {
  Latin: { test: /\p{Script=Latin}/u, tongue: null },
  Cyrillic: { test: /\p{Script=Cyrillic}/u, tongue: null },
  Greek: { test: /\p{Script=Greek}/u, tongue: "el" },
  Arabic: { test: /\p{Script=Arabic}/u, tongue: "ar" },
  Hebrew: { test: /\p{Script=Hebrew}/u, tongue: "he" },
  Armenian: { test: /\p{Script=Armenian}/u, tongue: "hy" },
  Georgian: { test: /\p{Script=Georgian}/u, tongue: "ka" },
} as const;
type Script = keyof typeof scripts;
const known = Object.keys(scripts) as Script[];

const ownScript: Record<Locale, Script> = { en: "Latin", ru: "Cyrillic", kk: "Cyrillic" };

const notLatin = /(?!\p{Script=Latin})\p{L}/u;
const notCyrillic = /(?!\p{Script=Cyrillic})\p{L}/u;
const foreignLetter: Record<Locale, RegExp> = { en: notLatin, ru: notCyrillic, kk: notCyrillic };

function tongueOfScript(script: Script, language: Locale): Tongue {
  return script === ownScript[language] ? language : (scripts[script].tongue ?? "und");
}

/** The language of typed text by its first letter, as UAX #9 (P2) finds its direction; without any, the letter's own. */
export function tongueOf(text: string, language: Locale): Tongue {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  const script = known.find((name) => scripts[name].test.test(first));
  return script ? tongueOfScript(script, language) : language;
}

/** For the template: patterns of foreign words within a letter, and the language each is to be marked with. */
export function foreignWords(texts: string[], language: Locale): { pattern: string; lang: Tongue }[] {
  const all = texts.join(" ");
  if (!foreignLetter[language].test(all)) return [];
  return known
    .filter((script) => script !== ownScript[language] && scripts[script].test.test(all))
    .map((script) => ({
      pattern: `\\p{${script}}(?:[^\\p{L}]*\\p{${script}})*`,
      lang: tongueOfScript(script, language),
    }));
}

/** Lines of typed text, those of one language together: each group is set in the direction of its own. */
export function groupByTongue(text: string, language: Locale): { text: string; lang: Tongue }[] {
  const groups: { text: string; lang: Tongue }[] = [];
  for (const line of text.split("\n")) {
    const lang = tongueOf(line, language);
    const last = groups.at(-1);
    if (last?.lang === lang) last.text += `\n${line}`;
    else groups.push({ text: line, lang });
  }
  return groups;
}
