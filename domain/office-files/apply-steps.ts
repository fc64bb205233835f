import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { toHolderRows } from "#domain/office-records/holder-words";
import { toRows } from "#domain/office-records/office-words";
import type {
  HolderWords,
  newCitySchema,
  OfficeWords,
  officeAddressSchema,
  officePhoneSchema,
} from "#domain/office-records/schema";
import type { Database } from "#lib/db";
import type { Step } from "./plan-import.ts";
import type { FileKind, FileRow } from "./schema.ts";

type Names = { cities: Map<string, string>; offices: Map<string, string> };

/**
 * Writes a plan: cities and offices before the records that stand on them, successors when all offices are there. What is
 * new goes in by one statement a table.
 */
export async function applySteps(tx: Database, organisationId: string, steps: readonly Step[]) {
  const of = (kind: FileKind) => steps.filter(({ checked }) => checked.kind === kind);
  const slugs = new Set(of("city").map(({ checked }) => checked.row.slug ?? ""));
  const cities = [...slugs].map((slug) => ({ organisationId, slug }));
  await tx.city.createMany({ data: cities, skipDuplicates: true });
  await addOffices(tx, organisationId, of("office"));
  const names = await readNames(tx, organisationId);
  await changeOffices(tx, of("office"), names);
  await writeCityNames(tx, of("city"), names);
  await writeHolders(tx, of("holder"), names);
  await writeAddresses(tx, of("address"), names);
  await writePhones(tx, of("phone"), names);
  await writeEmails(tx, of("email"), names);
}

const added = (steps: readonly Step[]) => steps.filter(({ stored }) => !stored);
const changed = (steps: readonly Step[]) =>
  steps.flatMap((step) => (step.stored ? [{ ...step, id: step.stored.id }] : []));

function officeOf({ data, row }: Step["checked"]) {
  const { translations, ...lines } = toRows(data as OfficeWords);
  const end = { abolishedOn: dayOf(row.abolished), abolitionSource: row.source ?? "" };
  return { columns: { ...lines, ...end }, translations };
}

async function addOffices(tx: Database, organisationId: string, steps: readonly Step[]) {
  const offices = added(steps).map(({ checked }) => {
    const slug = checked.row.slug ?? "";
    return { id: randomUUID(), organisationId, slug, ...officeOf(checked) };
  });
  const rows = offices.map(({ translations: _, columns, ...own }) => ({ ...own, ...columns }));
  await tx.office.createMany({ data: rows });
  const translations = offices.flatMap((office) =>
    office.translations.map((each) => ({ officeId: office.id, ...each })),
  );
  await tx.officeTranslation.createMany({ data: translations });
}

async function changeOffices(tx: Database, steps: readonly Step[], { offices }: Names) {
  for (const { id, checked } of changed(steps)) {
    const { columns, translations } = officeOf(checked);
    const data = { ...columns, translations: { deleteMany: {}, create: translations } };
    await tx.office.update({ where: { id }, data });
  }
  for (const { checked, stored } of steps) {
    const { slug, successor = "" } = checked.row;
    if (successor === (stored?.row.successor ?? "")) continue;
    const successorId = successor ? idOf(offices, successor) : null;
    await tx.office.update({ where: { id: idOf(offices, slug) }, data: { successorId } });
  }
}

async function writeCityNames(tx: Database, steps: readonly Step[], { cities }: Names) {
  const read = ({ checked: { data, row } }: Step) => ({
    ...(data as z.infer<typeof newCitySchema>),
    ...daysOf(row),
    cityId: idOf(cities, row.slug),
  });
  await tx.cityName.createMany({ data: added(steps).map(read) });
  for (const step of changed(steps)) await tx.cityName.update({ where: { id: step.id }, data: read(step) });
}

async function writeHolders(tx: Database, steps: readonly Step[], { offices }: Names) {
  const holders = steps.map((step) => ({
    id: step.stored?.id ?? randomUUID(),
    isNew: !step.stored,
    data: { officeId: idOf(offices, step.checked.row.slug), ...provenance(step) },
    words: toHolderRows(step.checked.data as HolderWords),
  }));
  await tx.tenure.createMany({
    data: holders.filter(({ isNew }) => isNew).map(({ id, data }) => ({ id, ...data })),
  });
  for (const { id, data } of holders.filter(({ isNew }) => !isNew))
    await tx.tenure.update({ where: { id }, data });
  await tx.tenureTranslation.deleteMany({ where: { tenureId: { in: holders.map(({ id }) => id) } } });
  const rows = holders.flatMap(({ id, words }) => words.map((word) => ({ tenureId: id, ...word })));
  await tx.tenureTranslation.createMany({ data: rows });
}

async function writeAddresses(tx: Database, steps: readonly Step[], { offices, cities }: Names) {
  const read = (step: Step) => {
    const { city, from: _, ...address } = step.checked.data as z.infer<typeof officeAddressSchema>;
    const ids = { cityId: idOf(cities, city), officeId: idOf(offices, step.checked.row.slug) };
    return { ...address, ...provenance(step), ...ids };
  };
  await tx.officeAddress.createMany({ data: added(steps).map(read) });
  for (const step of changed(steps))
    await tx.officeAddress.update({ where: { id: step.id }, data: read(step) });
}

async function writePhones(tx: Database, steps: readonly Step[], { offices }: Names) {
  const read = (step: Step) => {
    const { phone } = step.checked.data as z.infer<typeof officePhoneSchema>;
    const number = phone ?? { e164: "", display: "" };
    return { ...number, ...provenance(step), officeId: idOf(offices, step.checked.row.slug) };
  };
  await tx.officePhone.createMany({ data: added(steps).map(read) });
  for (const step of changed(steps))
    await tx.officePhone.update({ where: { id: step.id }, data: read(step) });
}

async function writeEmails(tx: Database, steps: readonly Step[], { offices }: Names) {
  const read = (step: Step) => ({
    ...{ address: step.checked.row.email ?? "", officeId: idOf(offices, step.checked.row.slug) },
    ...provenance(step),
  });
  await tx.officeEmail.createMany({ data: added(steps).map(read) });
  for (const step of changed(steps))
    await tx.officeEmail.update({ where: { id: step.id }, data: read(step) });
}

async function readNames(tx: Database, organisationId: string): Promise<Names> {
  const select = { id: true, slug: true };
  const cities = await tx.city.findMany({ where: { organisationId }, select });
  const offices = await tx.office.findMany({ where: { organisationId }, select });
  const ids = (rows: { id: string; slug: string }[]) => new Map(rows.map(({ slug, id }) => [slug, id]));
  return { cities: ids(cities), offices: ids(offices) };
}

function idOf(ids: Map<string, string>, slug = ""): string {
  const id = ids.get(slug);
  if (!id) throw new Error("A plan names what it does not hold");
  return id;
}

const dayOf = (text: string | undefined) => (text ? new Date(`${text}T00:00:00Z`) : null);
const daysOf = ({ from, to }: FileRow) => ({ validFrom: dayOf(from), validTo: dayOf(to) });

/** Days, source and the last check. A check of the same day keeps its hour. */
function provenance({ checked, stored }: Step) {
  const { row } = checked;
  const unchanged = stored && stored.row.checked === (row.checked ?? "");
  return {
    ...daysOf(row),
    source: row.source ?? "",
    ...(unchanged ? {} : { lastVerifiedAt: dayOf(row.checked) }),
  };
}
