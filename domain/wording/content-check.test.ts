import { describe, expect, test } from "vitest";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { checkContent } from "./content-check.ts";
import { findOtherScript } from "./other-script.ts";

const { forbiddenTerms } = sampleLetterCampaign();
const reasons = (text: string, forbidden = forbiddenTerms) =>
  checkContent(text, forbidden).warnings.map(({ reason }) => reason);

describe("a threat", () => {
  test.each([
    "I will kill you.",
    "You shall die",
    "We know where your children sleep.",
    "Мы убьём вас",
    "Вас убьём, запомните.",
    "Смерть ему!",
    "Сізді өлтіремін",
    "Саған өлім",
  ])("is refused: %s", (text) => expect(checkContent(text, []).threat).toBe(true));

  test.each([
    "My grandfather died in a camp; I will not forget him.",
    "Я не убью время зря: пишу Вам сразу.",
    "Мой дед погиб в лагере, и смерть его помнит вся семья.",
    "Атам лагерьде өлген.",
    "Please stop the killing of hope. They will hurt for long.",
    "One of the guards is reported to have said: “We will kill you.”",
    "По словам защиты, ему сказали: «Мы убьём тебя».",
  ])("is not seen in: %s", (text) => expect(checkContent(text, []).threat).toBe(false));

  test("between quotation marks is reported, not made, and the writer hears of it", () => {
    expect(reasons("The defence says he was told: “We will kill you.”")).toContain("quoted-threat");
    expect(reasons("I say it plainly: “We ask for a doctor.”")).toEqual([]);
  });
});

describe("a risk is named with its reason", () => {
  test.each([
    ["These murderers must go", "claimed-guilt", "murderers"],
    ["Это сделали палачами названные люди", "claimed-guilt", "палачами"],
    ["Вы покрываете преступников", "claimed-guilt", "преступников"],
    ["Қылмыскерлердің ісі", "claimed-guilt", "Қылмыскерлердің"],
    ["Жендеттерге не дейміз?", "claimed-guilt", "Жендеттерге"],
    ["You are cowards", "insult", "cowards"],
    ["Вы подонки", "insult", "подонки"],
    ["Сіз оңбағансыз", "insult", "оңбағансыз"],
    ["May he rot in prison", "harm", "rot in prison"],
    ["Гореть вам в аду", "harm", "Гореть вам в аду"],
    ["We shall overthrow you", "violence", "overthrow"],
    ["Пора свергнуть власть", "violence", "свергнуть"],
    ["Билікті құлатамыз", "violence", "Билікті құлатамыз"],
    ["Think of your wife", "personal", "your wife"],
    ["Подумайте о вашей дочери", "personal", "вашей дочери"],
    ["Сіздің балаңыз бар ғой", "personal", "Сіздің балаңыз"],
    ["Все русские одинаковы", "group", "Все русские"],
    ["See https://example.org/x now", "link", "https://example.org/x"],
    ["Звоните +7 701 123 45 67", "private-data", "+7 701 123 45 67"],
    ["His number is 880101300123.", "private-data", "880101300123"],
    ["Write to ann@example.org", "private-data", "ann@example.org"],
    ["Both men were tortured.", "unattributed", "were tortured"],
    ["Их пытали.", "unattributed", "пытали"],
    ["Оларды азаптады.", "unattributed", "азаптады"],
  ])("%s: %s", (text, reason, found) => {
    expect(checkContent(text, forbiddenTerms).warnings).toContainEqual({ reason, found });
  });

  test.each([
    // Only begins like a word of the list.
    "Борьба с бандитизмом и фашизмом важна.",
    "Преступление должно быть расследовано, убийство тоже.",
    "Қылмыстық кодекс пен қылмыс туралы.",
    "Криминалистика и подонье реки.",
    "A criminal case and the Criminal Code; the executive; a murder mystery.",
    "Трусить мелкой рысью, тварный мир.",
    // Names who says it.
    "According to counsel, both men were beaten.",
    "По словам защиты, их избили.",
    "Қорғаушылардың айтуынша, оларды азаптады.",
    "The defence says that both were tortured.",
    // Dates, years, article numbers, plain talk.
    "Detained on 28.11.2017, held until 2018-01-18; article 256(2); 1990–2010.",
    "I have taught for 30 years and have 120 pupils.",
    "Мой дом в Берлине, моя дочь врач.",
    "Менің үйім Берлинде, қызым дәрігер.",
    "Your office can help. Your house rules matter less than the law.".replace(
      "Your house rules",
      "House rules",
    ),
    "I care about fair trials.",
    "Прошу Вас ответить. Все люди равны.",
    "Барлық адам тең.",
  ])("and innocents are left alone: %s", (text) => expect(reasons(text)).toEqual([]));
});

describe("the campaign's own list", () => {
  const list = [
    { term: "ДВК", reason: "banned-movement" },
    { term: "ҚДТ", reason: "banned-movement" },
    { term: "Единый фронт свободы", reason: "banned-movement" },
    { term: "Иванов", reason: "private-person" },
  ];
  test.each([
    ["члены ДВК", "ДВК"],
    ["ДВК-ның мүшелері", "ДВК-ның"],
    ["ҚДТға қатысты", "ҚДТға"],
    ["о Едином фронте свободы", "Едином фронте свободы"],
    ["рядом с Ивановыми", "Ивановыми"],
    ["ИВАНОВУ", "ИВАНОВУ"],
  ])("finds declined forms in: %s", (text, found) => {
    expect(checkContent(text, list).warnings).toMatchObject([{ found }]);
  });
  test.each(["двкрылый", "единый день", "подДВК", "фронт работ и свобода"])("and not in: %s", (text) =>
    expect(reasons(text, list)).toEqual([]),
  );

  test("every term of the sample is found in its basic form, and signs of patterns are only signs", () => {
    for (const { term, reason } of forbiddenTerms) {
      expect(checkContent(`about ${term} today`, forbiddenTerms).warnings).toContainEqual(
        expect.objectContaining({ reason }),
      );
    }
    expect(
      reasons("a (b) c", [
        { term: "(b", reason: "other" },
        { term: "[", reason: "other" },
      ]),
    ).toBeDefined();
  });

  test("one word is told once, and of each kind only the first few", () => {
    expect(reasons("scum, scum, idiots, swine, morons, bastards")).toEqual(["insult", "insult", "insult"]);
  });
});

test("a paragraph in another script than its letter is noticed, a foreign name in it is not", () => {
  expect(findOtherScript("My grandmother hid poems in jars.", "ru")).toBe("My grandmother hid …");
  expect(findOtherScript("Моя бабушка прятала стихи.", "en")).toBe("Моя бабушка прятала …");
  expect(findOtherScript("Я живу в Берлине и работаю в Max-Planck-Institut.", "ru")).toBeNull();
  expect(findOtherScript("Әжем өлеңдерді тосап құтысына жасыратын.", "kk")).toBeNull();
  expect(findOtherScript("OK", "ru")).toBeNull();
});

test.each(["(", "а", "your ", "1 ", "«"])(
  "reading %j over and over costs no more than its square",
  (part) => {
    const read = (times: number) => {
      const took = Array.from({ length: 5 }, () => {
        const since = performance.now();
        checkContent(part.repeat(times), forbiddenTerms);
        return performance.now() - since;
      });
      return Math.min(...took);
    };
    expect(read(4 * 500) / read(500)).toBeLessThan(40); // its square is 16, its cube 64
  },
);

test("a word of the campaign's own list warns, and refuses only where it is marked as a threat", () => {
  const term = { term: "sabotag", reason: "threat" };
  expect(checkContent("They spoke of sabotage.", [{ ...term, level: "HINT" }])).toMatchObject({
    threat: false,
    warnings: [{ reason: "threat", found: "sabotage" }],
  });
  expect(checkContent("They spoke of sabotage.", [{ ...term, level: "REFUSE" }]).threat).toBe(true);
  expect(checkContent("They spoke of peace.", [{ ...term, level: "REFUSE" }]).threat).toBe(false);
});

test.each([...'«“„"‘'])("a hundred thousand of %s hold nobody up", (mark) => {
  // Looked for from each of them to the end of the text, this would take minutes.
  expect(checkContent(`${`${mark} `.repeat(100_000)}I will kill you`, []).threat).toBe(true);
});
