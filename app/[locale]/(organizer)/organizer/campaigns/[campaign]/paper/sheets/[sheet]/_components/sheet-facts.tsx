import { useTranslations } from "next-intl";
import { DateText } from "#components/ui/date-text";
import { DefinitionList } from "#components/ui/definition-list";
import type { SheetView } from "#domain/paper/schema";

/** What is known of a sheet. Of a line that does not count it says only that the person has signed already. */
export function SheetFacts({ sheet, locale }: { sheet: SheetView; locale: string }) {
  const t = useTranslations("paper");
  const { state, lines, counted, doubles, struck, takenOutFor, enteredAt, verifiedAt } = sheet;
  const list = (numbers: number[]) =>
    t("sheet.doubleLines", {
      count: numbers.length,
      lines: new Intl.ListFormat(locale).format(numbers.map(String)),
    });
  const day = (date: Date) => <DateText date={date} locale={locale} />;
  const items = [
    { key: "state", term: t("sheet.state"), text: t(`states.${state}`) },
    { key: "reason", term: t("sheet.reason"), text: takenOutFor && t(`out.reasons.${takenOutFor}`) },
    { key: "lines", term: t("sheet.lines"), text: enteredAt && lines },
    { key: "counted", term: t("sheet.counted"), text: verifiedAt && state === "CONFIRMED" ? counted : null },
    { key: "doubles", term: t("sheet.doubles"), text: doubles.length > 0 ? list(doubles) : null },
    { key: "struck", term: t("sheet.struck"), text: struck.length > 0 ? list(struck) : null },
    { key: "enteredOn", term: t("sheet.enteredOn"), text: enteredAt && day(enteredAt) },
    { key: "verifiedOn", term: t("sheet.verifiedOn"), text: verifiedAt && day(verifiedAt) },
  ];
  return <DefinitionList items={items.filter(({ text }) => text !== null)} />;
}
