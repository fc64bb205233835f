import { isoDay } from "#lib/clock";
import type { Database } from "#lib/db";
import { tidyContent } from "./content-paths.ts";
import { type Content, type RowKind, rowFields, textFields } from "./schema.ts";

type Translated = { translations: readonly ({ locale: string } & Record<string, unknown>)[] };
type Entry = [path: string, text: string];

/** What the campaign says now. Facts and sources are named by their keys, people and demands by their ids. */
export async function readContent(database: Database, campaignId: string): Promise<Content> {
  const campaign = await database.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      translations: true,
      people: { orderBy: { position: "asc" }, include: { translations: true } },
      demands: { orderBy: { number: "asc" }, include: { translations: true } },
      facts: {
        orderBy: [{ timelinePosition: { sort: "asc", nulls: "last" } }, { key: "asc" }],
        include: { translations: true, sources: { select: { source: { select: { key: true } } } } },
      },
      sources: { orderBy: [{ position: "asc" }, { key: "asc" }] },
    },
  });
  const { people, demands, facts, sources } = campaign;
  return tidyContent(
    Object.fromEntries([
      ...textFields.flatMap(({ name }) => inEach(name, name, campaign)),
      ...rowsAs(
        "people",
        people.map(({ id, ...row }) => ({ id, ...row })),
      ),
      ...rowsAs("demands", demands),
      ...rowsAs(
        "facts",
        facts.map((row) => ({ ...row, id: row.key })),
      ),
      ...facts.flatMap(({ key, happenedOn, precision, sources: joined }): Entry[] => [
        [`facts.${key}.date`, happenedOn ? isoDay(happenedOn) : ""],
        [`facts.${key}.precision`, precision],
        [
          `facts.${key}.sources`,
          joined
            .map(({ source }) => source.key)
            .sort()
            .join(" "),
        ],
      ]),
      ["sources", sources.map(({ key }) => key).join(" ")],
      ...sources.flatMap(({ key, title, publisher, url, publishedOn }): Entry[] => [
        [`sources.${key}.title`, title],
        [`sources.${key}.publisher`, publisher],
        [`sources.${key}.url`, url ?? ""],
        [`sources.${key}.publishedOn`, publishedOn ? isoDay(publishedOn) : ""],
      ]),
    ]),
  );
}

function rowsAs(kind: RowKind, rows: readonly (Translated & { id: string })[]): Entry[] {
  const texts = rows.flatMap((row) =>
    rowFields[kind].flatMap(({ name }) => inEach(`${kind}.${row.id}.${name}`, name, row)),
  );
  return [[kind, rows.map(({ id }) => id).join(" ")], ...texts];
}

function inEach(path: string, field: string, { translations }: Translated): Entry[] {
  return translations.map((translation) => [
    `${path}.${translation.locale}`,
    String(translation[field] ?? ""),
  ]);
}
