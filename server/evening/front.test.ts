import { expect, test } from "vitest";
import { samplePlan, sampleSections } from "#testing/evening-kit";

test.each([
  ["kk", "аудармалар"],
  ["ru", null],
] as const)(
  "the host of an evening in %s hears of translations only where the kit has some",
  (locale, word) => {
    const [front] = sampleSections(samplePlan({ languages: ["ru"] }), locale);
    const page = front?.kind === "evening" ? front.front.host : null;
    const said = page?.sections.flatMap(({ items }) => items).join("\n") ?? "";
    const listed = page?.parts.rows.map(({ name }) => name).join("\n") ?? "";
    expect(said).toMatch(locale === "kk" ? /қол қоятын хатты оқиды/u : /собирается подписать/u);
    if (word) expect(said).toContain(word);
    else expect(`${said}\n${listed}`).not.toMatch(/перевод/iu);
  },
);
