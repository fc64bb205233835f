import { printsSpecimen } from "#domain/campaigns/states";
import { type KitPlan, letterOf, OWN_LINES, readingCopies } from "#domain/evening/plan-kit";
import type { LetterCampaign } from "#domain/letters/letter";
import { labelPages, postalAddress } from "#domain/letters/pack";
import { labelsOnSheet } from "#domain/letters/pack-options";
import type { Guide, PackSection } from "#letters/pack/print-pack";
import { translator } from "#lib/i18n";
import type { Locale } from "#lib/locales";

/** Letters that are set at once: enough to share their fonts, few enough to be quick and small. */
const LETTERS_AT_ONCE = 18;
const ENVELOPES_AT_ONCE = 40;
const SHEETS_AT_ONCE = 4;

type Letter = { writer: number; office: number };

/** What follows the host's pages, as the table on the first of them names it. */
export function kitParts(plan: KitPlan, locale: Locale): { name: string; pages: number }[] {
  const t = translator(locale, "evening");
  const { kit, request, offices } = plan;
  const { addresses, firstLabel } = request;
  const letters = kit.writers * offices.length;
  const copies = readingCopies(plan, locale).length;
  const name = addresses === "window" ? "" : translator(locale, "pack")(`sheets.${addresses}`);
  const parts = [
    { name: t("kit.host.parts.guide"), pages: 1 },
    { name: t("kit.host.parts.copies"), pages: copies },
    { name: t("kit.host.parts.letters", { count: offices.length }), pages: letters },
  ];
  if (addresses === "l7163" || addresses === "l5163") {
    parts.push({
      name: t("kit.host.parts.labels", { name }),
      pages: labelPages(addresses, firstLabel, letters),
    });
  } else if (addresses !== "window") {
    parts.push({ name: t("kit.host.parts.envelopes", { name }), pages: letters });
  }
  return parts.filter(({ pages }) => pages > 0);
}

/** Guide, reading copies, letters writer by writer, envelopes or labels: each made when it is printed. */
export function* kitSections(
  plan: KitPlan,
  campaign: LetterCampaign,
  { locale, guide }: { locale: Locale; guide: Guide },
): Generator<PackSection> {
  yield { kind: "guide", guide };
  const copies = readingCopies(plan, locale);
  if (copies.length > 0) yield readingSection(plan, copies, locale);
  for (const letters of inGroups(lettersOf(plan), LETTERS_AT_ONCE)) yield letterSection(plan, letters);
  yield* addressSections(plan, printsSpecimen(campaign));
}

function lettersOf({ kit, offices }: KitPlan): Letter[] {
  return Array.from({ length: kit.writers }, (_, writer) =>
    offices.map((_, office) => ({ writer, office })),
  ).flat();
}

function letterSection(plan: KitPlan, letters: Letter[]): PackSection {
  const lines = letters.map(() => OWN_LINES);
  const job = () => ({
    paper: plan.request.paper,
    letters: letters.map(({ writer, office }, index) =>
      letterOf(plan, writer, office, { lines: lines[index] }),
    ),
  });
  const shorten = (index: number) => {
    const left = lines[index] ?? 0;
    if (left === 0) return null;
    lines[index] = left - 1;
    return job();
  };
  return { kind: "letters", job: job(), shorten };
}

function readingSection(plan: KitPlan, copies: Letter[], locale: Locale): PackSection {
  const letters = copies.map(({ writer, office }) =>
    letterOf(plan, writer, office, { lines: 0, parallel: locale }),
  );
  return { kind: "letters", job: { paper: plan.request.paper, letters }, only: "parallel" };
}

function* addressSections({ kit, request, offices }: KitPlan, specimen: boolean): Generator<PackSection> {
  const { addresses: sheet, country, firstLabel } = request;
  if (sheet === "window") return;
  // Each office's together: a host hands them out as the envelopes of one pile.
  const all = offices.flatMap(({ addressee }) =>
    Array.from({ length: kit.writers }, () => postalAddress(addressee, country)),
  );
  if (sheet !== "l7163" && sheet !== "l5163") {
    for (const addresses of inGroups(all, ENVELOPES_AT_ONCE))
      yield { kind: "envelopes", envelopes: { size: sheet, addresses, specimen } };
    return;
  }
  const each = (labelsOnSheet[sheet] ?? 1) * SHEETS_AT_ONCE;
  const head = all.slice(0, each - (firstLabel - 1));
  yield { kind: "labels", labels: { sheet, first: firstLabel, labels: head, specimen } };
  for (const labels of inGroups(all.slice(head.length), each))
    yield { kind: "labels", labels: { sheet, first: 1, labels, specimen } };
}

function* inGroups<T>(items: T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
