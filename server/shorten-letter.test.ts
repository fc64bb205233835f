import { expect, test, vi } from "vitest";
import { whatToShorten } from "#domain/letters/length";
import { LetterTooLong } from "#letters/print-errors";
import type { Paper } from "#letters/print-letter";
import { renderLetters } from "#letters/render-letters";
import { locales } from "#lib/locales";
import { everyLetter } from "#testing/every-letter";

// Cores are shared where tests run.
vi.setConfig({ testTimeout: 30_000 });

const own = {
  en: "I read about both men in the spring and have not been able to put it out of my mind since",
  ru: "Прочитав об этом деле весной, я постоянно возвращаюсь к нему мыслями и рассказываю знакомым",
  kk: "Көктемде осы іс туралы оқығаннан бері оны ойламаған күнім жоқ, достарыма да айтып жүрмін",
};
const papers: Paper[] = ["a4", "letter"];

test.each(papers.flatMap((paper) => locales.map((locale) => [paper, locale] as const)))(
  "who takes out as many words as were named has a letter of one page: %s %s",
  async (paper, locale) => {
    const demands = [3, 4, 6];
    const render = (personalParagraph: string) => {
      const letter = everyLetter(paper, { personalParagraph, demands }).find(
        ({ name }) => name === `prison-committee-chairman in ${locale}`,
      )?.letter;
      return renderLetters({ paper, letters: [{ letter: letter ?? expect.fail() }] });
    };
    const long = Array.from({ length: locale === "en" ? 24 : 16 }, () => own[locale]).join(" ");
    const refusal = await render(long).catch((error) => error);
    expect(refusal).toBeInstanceOf(LetterTooLong);
    const { words = 0 } = whatToShorten(
      { personalParagraph: long, demands, language: locale },
      refusal.lines,
    );
    const left = long.split(" ").slice(0, -words).join(" ");
    expect(left.split(" ").length).toBeGreaterThan(50);
    await expect(render(left)).resolves.toBeInstanceOf(Buffer);
  },
);
