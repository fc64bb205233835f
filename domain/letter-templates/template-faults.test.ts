import { expect, test } from "vitest";
import { most, type TemplateDraft } from "./schema.ts";
import { findTemplateFaults, type TemplateKind } from "./template-faults.ts";

const kind: TemplateKind = { organisation: false, language: "en", terms: [] };
const lines = { heading: "Appeal", subject: "Appeal", demandsIntro: "I ask you:", closing: "Yours" };

function draft(text: string): TemplateDraft {
  const around = (["DEMANDS", "PERSONAL"] as const).map((slot) => ({ slot, wordings: [] }));
  return { ...lines, paragraphs: [{ slot: "TEXT", wordings: [text] }, ...around] };
}

test("a wording that is too long is only told so, however long and whatever it is made of", () => {
  for (const part of ["a", "‘", "«", "a.", "{{name}} "]) {
    const text = part.repeat(400_000);
    expect(findTemplateFaults(draft(text), kind)).toEqual([
      { field: "text-0", reason: "too-long", found: "" },
    ]);
  }
  expect(findTemplateFaults(draft("a".repeat(most.characters)), kind)).toEqual([]);
});
