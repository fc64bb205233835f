import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileTexts } from "#testing/hostile-texts";
import { rowsOf, sectionNames } from "./schema.ts";
import { fieldsToSave, findFaults, readSectionForm, stepRows } from "./section-form.ts";

const [first, second] = [randomUUID(), randomUUID()];
const posted = {
  demands: [first, second],
  [`demands.${first}.text.en`]: "First",
  [`demands.${second}.text.ru`]: " Второе ",
  "title.en": "Not of this page",
  "people.x.name.en": "Not of this page",
};

test("only the fields of the page are taken", () => {
  const { fields } = readSectionForm("demands", { ...posted, demands: [first, "x; drop", second, first] });
  expect(rowsOf(fields, "demands")).toEqual([first, second]);
  expect(fields[`demands.${second}.text.ru`]).toBe("Второе");
  expect(Object.keys(fields).every((path) => path.startsWith("demands"))).toBe(true);
});

test("rows are added, moved, removed and kept without a text of them changing", () => {
  const after = (step: string, more = {}) =>
    stepRows("demands", readSectionForm("demands", { ...posted, ...more, step }));
  expect(rowsOf(after("add").form.fields, "demands")).toHaveLength(3);
  expect(rowsOf(after(`up ${second}`).form.fields, "demands")).toEqual([second, first]);
  expect(rowsOf(after(`up ${first}`).form.fields, "demands")).toEqual([first, second]);
  const removed = after(`remove ${first}`).form;
  expect(removed.fields[`demands.${first}.text.en`]).toBe("First");
  expect(rowsOf(fieldsToSave("demands", removed), "demands")).toEqual([second]);
  const kept = after(`keep ${first}`, { gone: first }).form;
  expect(rowsOf(fieldsToSave("demands", kept), "demands")).toEqual([first, second]);
});

test("what does not fit a field is named beside it", () => {
  const key = "report";
  const read = (fields: Record<string, string>) =>
    findFaults("sources", readSectionForm("sources", { sources: key, ...fields }).fields, []);
  expect(read({ [`sources.${key}.url`]: "javascript:alert(1)" })).toEqual({
    [`sources.${key}.url`]: "url-form",
  });
  expect(read({ [`sources.${key}.publishedOn`]: "2018-02-30" })).toEqual({
    [`sources.${key}.publishedOn`]: "date-form",
  });
  expect(read({ [`sources.${key}.url`]: "https://example.org/a", [`sources.${key}.title`]: "T" })).toEqual(
    {},
  );
  const basics = readSectionForm("basics", {
    "title.en": "a\nb",
    "summary.en": "x".repeat(301),
    "lede.en": "\0",
  });
  expect(findFaults("basics", basics.fields, [])).toEqual({
    "title.en": "unreadable",
    "summary.en": "too-long",
    "lede.en": "unreadable",
  });
  expect(findFaults("basics", { "title.kk": "" }, ["kk"])).toEqual({ "title.kk": "published-empty" });
});

test("no posted name or value breaks the reading", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "demands",
      "facts",
      "gone",
      "version",
      "step",
      "take.title.en",
      "__proto__",
      "facts.a.sources",
    ),
    fc.string({ maxLength: 30 }),
  );
  const value = fc.oneof(fc.constantFrom(...hostileTexts), fc.string());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, value), { maxLength: 12 }),
      fc.constantFrom(...sectionNames),
      (pairs, section) => {
        const form = readSectionForm(section, Object.fromEntries(pairs));
        findFaults(section, form.fields, ["en"]);
        expect(Number.isInteger(form.from)).toBe(true);
      },
    ),
  );
});
