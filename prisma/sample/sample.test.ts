import { describe, expect, test } from "vitest";
import { messagesOf } from "#lib/i18n";
import { locales } from "#lib/locales";
import * as campaign from "./campaign.ts";
import { cities } from "./cities.ts";
import { demands } from "./demands.ts";
import { forbiddenTerms } from "./forbidden-terms.ts";
import { countWords, emphasisOf, wordings } from "./letter-words.ts";
import { notice } from "./notice.ts";
import { recipients } from "./recipients.ts";
import * as safety from "./safety.ts";
import { sources } from "./sources.ts";
import { story } from "./story.ts";
import { templates } from "./templates.ts";
import { timeline } from "./timeline.ts";
import { outcome, updates } from "./updates.ts";

const content = {
  campaign,
  cities,
  demands,
  notice,
  recipients,
  safety,
  sources,
  story,
  templates,
  timeline,
  outcome,
  updates,
};
const iso = /^\d{4}-\d{2}-\d{2}$/;

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value && typeof value === "object") return Object.values(value).flatMap(textsOf);
  return [];
}

function translationsOf(value: unknown): Record<string, unknown>[] {
  if (!value || typeof value !== "object" || Array.isArray(value)) {
    return Array.isArray(value) ? value.flatMap(translationsOf) : [];
  }
  const record = value as Record<string, unknown>;
  const nested = Object.values(record).flatMap(translationsOf);
  return "en" in record && "ru" in record ? [record, ...nested] : nested;
}

describe("every text", () => {
  test("exists in all three languages", () => {
    const translations = translationsOf(content);
    expect(translations.length).toBeGreaterThan(60);
    for (const record of translations) {
      for (const locale of locales)
        expect(textsOf(record[locale]).join(""), JSON.stringify(record)).not.toBe("");
    }
  });

  test("names no banned movement and no private person", () => {
    const pages = locales.flatMap((locale) => ["privacy", "rules"].map((area) => messagesOf(locale, area)));
    const text = textsOf([content, pages]).join("\n").toLowerCase();
    expect(text.length).toBeGreaterThan(30_000);
    for (const { term, reason } of forbiddenTerms)
      expect(text.includes(term.toLowerCase()), reason).toBe(false);
  });

  test("has no placeholder but name, city and country, and the organisation's letter but its figures", () => {
    const found = textsOf(content).flatMap((text) => text.match(/\{\{[^}]*\}\}/g) ?? []);
    expect(new Set(found)).toEqual(
      new Set([
        ...["{{supporterName}}", "{{city}}", "{{country}}"],
        ...["{{signers}}", "{{signersOnPaper}}", "{{countedOn}}"],
      ]),
    );
  });

  test("names office holders in the office's record alone", () => {
    const { recipients: offices, ...prose } = content;
    const text = textsOf(prose).join("\n");
    const surnames = offices.flatMap(({ office }) => office.tenures.flatMap(({ name }) => textsOf(name)));
    for (const name of surnames) expect(text).not.toContain(name.split(" ").at(-1));
    expect(surnames.length).toBeGreaterThan(0);
  });
});

describe("letters", () => {
  for (const recipient of recipients) {
    const texts = templates.find(({ key }) => key === recipient.template)?.texts ?? {};
    test.each(recipient.languages)(
      `to ${recipient.office.slug} in %s have 180 to 250 words in every wording`,
      (language) => {
        const text = texts[language];
        if (!text) throw new Error("no template");
        const slots = text.paragraphs.map(({ slot }) => slot);
        for (const slot of ["DEMANDS", "PERSONAL", "REPLY"] as const)
          expect(slots.filter((one) => one === slot)).toHaveLength(1);
        expect(slots.includes("EMPHASIS")).toBe(emphasisOf(recipient, language).length > 0);
        for (const letter of wordings(text, emphasisOf(recipient, language))) {
          const words = countWords(letter);
          expect(words, letter).toBeGreaterThanOrEqual(180);
          expect(words, letter).toBeLessThanOrEqual(250);
        }
      },
    );
  }

  test("carry placeholders only where a name needs no declension", () => {
    const nominative =
      /^(My name is \{\{supporterName\}\}|I am \{\{supporterName\}\}|I write from \{\{city\}\}|Меня зовут \{\{supporterName\}\} \(|Моё имя – \{\{supporterName\}\} \(|(Менің а|А)ты-жөнім – \{\{supporterName\}\} \()/;
    const supporters = templates.filter(({ key }) => !key.endsWith("-organisation"));
    const openings = supporters.flatMap(({ texts }) =>
      Object.values(texts).flatMap(({ paragraphs }) => paragraphs[0]?.variants ?? []),
    );
    expect(openings).toHaveLength(15);
    for (const opening of openings) expect(opening).toMatch(nominative);
    const later = supporters.flatMap(({ texts }) =>
      Object.values(texts).flatMap(({ paragraphs }) => paragraphs.slice(1)),
    );
    expect(textsOf(later).join("")).not.toContain("{{");
  });

  test("of the organisation give their figures after a colon, so that no number needs a plural", () => {
    const own = templates.filter(({ key }) => key.endsWith("-organisation"));
    const figures = textsOf(own).flatMap((text) => text.match(/.{2}\{\{signers(OnPaper)?\}\}./g) ?? []);
    expect(figures.length).toBe(10);
    for (const figure of figures) expect(figure).toMatch(/^: \{\{.*\}\}\.$/);
  });

  test("have at least three wordings of each paragraph that can vary", () => {
    for (const wordings of recipients.flatMap(({ emphasis }) => Object.values(emphasis)))
      expect(new Set(wordings).size, wordings[0]).toBeGreaterThanOrEqual(3);
    // An organisation writes one letter for all.
    for (const { texts } of templates.filter(({ key }) => !key.endsWith("-organisation"))) {
      for (const { slot, variants = [] } of Object.values(texts).flatMap(({ paragraphs }) => paragraphs)) {
        if (slot !== "TEXT" && slot !== "REPLY") continue;
        expect(new Set(variants).size, variants[0]).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test("differ in wording, not in length", () => {
    for (const { texts } of templates) {
      for (const { variants = [] } of Object.values(texts).flatMap(({ paragraphs }) => paragraphs)) {
        if (variants.length < 2) continue;
        const counts = variants.map(countWords);
        expect(Math.max(...counts) - Math.min(...counts), variants[0]).toBeLessThanOrEqual(8);
      }
    }
    for (const wordings of recipients.flatMap(({ emphasis }) => Object.values(emphasis))) {
      const counts = wordings.map(countWords);
      expect(Math.max(...counts) - Math.min(...counts), wordings[0]).toBeLessThanOrEqual(8);
    }
  });
});

describe("offices", () => {
  test("are the eight of the appeal, in its order", () => {
    expect(recipients.map(({ office }) => office.slug)).toEqual([
      "detention-facility-head",
      "prison-committee-chairman",
      "prosecutor-general",
      "knb-chairman",
      "state-secretary",
      "ombudsman",
      "european-commission",
      "diplomatic-mission",
    ]);
  });

  test("fit the window and the head's column", () => {
    for (const { office } of recipients) {
      expect(office.windowA4.length).toBeLessThanOrEqual(2);
      expect(office.windowLetter).toHaveLength(1);
      for (const line of textsOf(office.head)) expect(line.length, line).toBeLessThanOrEqual(34);
    }
  });

  test("have tenures in order that do not overlap, those of the sample's day verified", () => {
    for (const { office } of recipients) {
      office.tenures.forEach((tenure, index) => {
        const next = office.tenures[index + 1];
        if (next) expect((tenure.to ?? "9999") < (next.from ?? "0000"), office.slug).toBe(true);
      });
      const current = office.tenures.find(({ to }) => to === null || to >= campaign.asOf);
      if (current) expect(current.verifiedOn).toBe(campaign.asOf);
    }
  });

  test("stand in a city whose name on the sample's day is known", () => {
    for (const { office } of recipients) {
      if (!office.address) continue;
      const names = cities[office.address.city] ?? [];
      expect(
        names.some(({ from, to }) => (from ?? "") <= campaign.asOf && (to ?? "9999") >= campaign.asOf),
      ).toBe(true);
    }
  });
});

describe("the time line", () => {
  test("runs in order of dates", () => {
    const dates = timeline.map(({ happenedOn }) => happenedOn);
    for (const date of dates) expect(date).toMatch(iso);
    expect(dates).toEqual([...dates].sort());
  });

  test("has a source and an author for each entry, and each source is used", () => {
    const keys = new Set(sources.map(({ key }) => key));
    for (const entry of timeline) {
      expect(entry.sources.length).toBeGreaterThan(0);
      for (const key of entry.sources) expect(keys.has(key), key).toBe(true);
    }
    expect(new Set(timeline.flatMap((entry) => entry.sources))).toEqual(keys);
  });
});
