// Guards: every text exists in every language, can be parsed, takes the same variables, and counts in the language's plurals.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { parseDocument } from "yaml";
import { locales } from "#lib/locales";
import { report } from "./report.js";

type Tree = { [key: string]: string | Tree };

const [source, ...others] = locales;
const areas = [...new Set(locales.flatMap((locale) => readdirSync(`messages/${locale}`)))].sort();
const faults = [...areas.flatMap(findRepeatedKeys), ...areas.flatMap(checkArea)];
report(faults, `${areas.length} areas agree in ${locales.join(", ")}`);

function checkArea(area: string): string[] {
  const texts = Object.fromEntries(locales.map((locale) => [locale, readArea(locale, area)]));
  const original = texts[source] ?? new Map<string, string>();
  const own = locales.flatMap((locale) =>
    [...(texts[locale] ?? [])].flatMap(([key, text]) => checkText(locale, `${locale}/${area} ${key}`, text)),
  );
  const compared = others.flatMap((locale) =>
    compare(original, texts[locale] ?? new Map(), `${locale}/${area}`),
  );
  return [...own, ...compared];
}

/** JSON keeps the last of two equal keys and says nothing; as YAML, which it is too, the file is refused. */
function findRepeatedKeys(area: string): string[] {
  return locales
    .map((locale) => `messages/${locale}/${area}`)
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const { errors } = parseDocument(readFileSync(file, "utf8"), { uniqueKeys: true });
      return errors.map(({ code, linePos }) => `${file}:${linePos?.[0].line} ${code}`);
    });
}

function readArea(locale: string, area: string): Map<string, string> {
  const file = `messages/${locale}/${area}`;
  return existsSync(file) ? new Map(flatten(JSON.parse(readFileSync(file, "utf8")))) : new Map();
}

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function compare(original: Map<string, string>, other: Map<string, string>, where: string): string[] {
  const missing = [...original.keys()]
    .filter((key) => !other.has(key))
    .map((key) => `${where} ${key} is missing`);
  const surplus = [...other.keys()]
    .filter((key) => !original.has(key))
    .map((key) => `${where} ${key} is not in ${source}`);
  const differing = [...original].flatMap(([key, text]) => {
    const [wanted, found] = [variablesOf(text), variablesOf(other.get(key) ?? text)];
    return wanted === found ? [] : [`${where} ${key} takes {${found}} instead of {${wanted}}`];
  });
  return [...missing, ...surplus, ...differing];
}

function checkText(locale: string, where: string, text: string): string[] {
  try {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    return elementsOf(parse(text)).flatMap((element) => {
      if (element.type !== TYPE.plural || element.pluralType !== "cardinal") return [];
      const absent = wanted.filter((category) => !(category in element.options));
      return absent.length > 0 ? [`${where} lacks the plural ${absent.join(", ")}`] : [];
    });
  } catch (error) {
    return [`${where} cannot be parsed: ${error instanceof Error ? error.message : error}`];
  }
}

function variablesOf(text: string): string {
  try {
    const named = elementsOf(parse(text)).filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound);
    return [...new Set(named.map((element) => ("value" in element ? element.value : "")))].sort().join(", ");
  } catch {
    return ""; // checkText has said it
  }
}

function elementsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element];
    return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))];
  });
}
