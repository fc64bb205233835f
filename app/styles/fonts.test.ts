import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { locales } from "#lib/locales";
import { woff2Coverage } from "../../testing/woff2-coverage.ts";

type Face = {
  family: string;
  file: string;
  style: string;
  weights: [number, number];
  points: Set<number>;
};

const faces = [...readFileSync("app/styles/fonts.css", "utf8").matchAll(/@font-face \{([^}]+)\}/g)].map(
  ([, text = ""]): Face => {
    const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(text)?.[1] ?? "";
    const [from = 0, to = 0] = value("font-weight").split(" ").map(Number);
    return {
      family: value("font-family").replaceAll('"', ""),
      file: /url\("\/([^"]+)"\)/.exec(value("src"))?.[1] ?? "",
      style: value("font-style"),
      weights: [from, to],
      points: new Set(value("unicode-range").split(",").flatMap(pointsOf)),
    };
  },
);

function pointsOf(range: string): number[] {
  const [first = 0, last = first] = range
    .trim()
    .slice(2)
    .split("-")
    .map((hex) => Number.parseInt(hex, 16));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Which of the characters no face of these families claims at a weight and style. */
function missing(characters: Iterable<string>, families: string[], weight: number, style: string): string[] {
  const able = faces.filter(
    (face) =>
      families.includes(face.family) &&
      face.style === style &&
      face.weights[0] <= weight &&
      weight <= face.weights[1],
  );
  return [...characters].filter((each) => !able.some(({ points }) => points.has(each.codePointAt(0) ?? 0)));
}

const stacks = [
  { families: ["Literata"], weights: [400, 560, 650], styles: ["normal", "italic"] },
  { families: ["Literata Cyrillic", "Literata"], weights: [400, 560, 650], styles: ["normal", "italic"] },
  { families: ["Golos Text"], weights: [400, 500, 550, 600], styles: ["normal"] },
];
const alphabets = {
  en: "abcdefghijklmnopqrstuvwxyz",
  ru: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  kk: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
};
const figuresAndSigns = "0123456789 \u00a0.,:;!?%№§©·…–—-’‘“”„«»()[]/@+&×−€";
/** Of the languages of Europe, Turkey and Azerbaijan that are written in Latin letters: signers type their names so. */
const namesInLatin = "àáâãäåæāăąçćčċďđðèéêëēėęěğġģħìíîïīįıîķĺļľłñńņňŋòóôõöøōőœŕřśšşșßťțþùúûüūůűųŵýŷÿźżž";
const upperAndLower = (text: string) => [...text].flatMap((each) => [each, ...each.toUpperCase()]);

/** Everything that the pages say of themselves in a language. */
function messageCharacters(locale: string): Set<string> {
  const folder = path.join("messages", locale);
  return new Set(
    readdirSync(folder).flatMap((file) => [
      ...strings(JSON.parse(readFileSync(path.join(folder, file), "utf8")))
        .join("")
        .replaceAll(/\s/g, " "),
    ]),
  );
}

function strings(value: unknown): string[] {
  return typeof value === "string" ? [value] : Object.values(value as object).flatMap(strings);
}

test("every file has a glyph for all that its face claims, so that no letter waits for a file in vain", () => {
  const coverage = new Map(faces.map(({ file }) => [file, woff2Coverage(path.join("public", file))]));
  for (const { file, points } of faces) {
    const without = [...points].filter((point) => !coverage.get(file)?.has(point));
    expect(
      without.map((point) => point.toString(16)),
      file,
    ).toEqual([]);
  }
  expect(
    readdirSync("public/fonts")
      .filter((file) => file.endsWith(".woff2"))
      .sort(),
  ).toEqual([...new Set(faces.map(({ file }) => path.basename(file)))].sort());
});

test.each(locales)(
  "every letter of a language, and all that the pages say in it, is in our typefaces: %s",
  (locale) => {
    const characters = new Set([
      ...upperAndLower(alphabets[locale]),
      ...figuresAndSigns,
      ...messageCharacters(locale),
    ]);
    for (const { families, weights, styles } of stacks)
      for (const weight of weights)
        for (const style of styles)
          expect(missing(characters, families, weight, style), `${families[0]} ${weight} ${style}`).toEqual(
            [],
          );
  },
);

test("a name in any Latin alphabet of Europe is set in our typefaces", () => {
  for (const { families, weights, styles } of stacks)
    for (const weight of weights)
      for (const style of styles)
        expect(
          missing(upperAndLower(namesInLatin), families, weight, style),
          `${families[0]} ${style}`,
        ).toEqual([]);
});

test("a first view takes its letters from one file of the serif and one of the sans for each weight", () => {
  const of = (file: string) => faces.filter((face) => face.file.endsWith(`/${file}.woff2`));
  const claims = (file: string, family: string, text: string) =>
    [...text].every((each) =>
      of(file).some((face) => face.family === family && face.points.has(each.codePointAt(0) ?? 0)),
    );
  const everyday = figuresAndSigns + upperAndLower(alphabets.en).join("");
  const cyrillic = upperAndLower(alphabets.ru + alphabets.kk).join("");
  expect(claims("literata-latin", "Literata", everyday.replace("№", ""))).toBe(true);
  expect(claims("literata-cyrillic", "Literata Cyrillic", everyday + cyrillic)).toBe(true);
  for (const weight of [400, 600])
    expect(claims(`golos-${weight}`, "Golos Text", everyday + cyrillic)).toBe(true);
});
