import "../../testing/settings.ts";
import { composePair, type PrintJob } from "../../domain/letters/print-job.ts";
import type { PackSection } from "../../letters/pack/print-pack.ts";
import { samplePlan, sampleSections, sixOffices } from "../../testing/evening-kit.ts";
import { sampleLetterCampaign } from "../../testing/letter-campaign.ts";

export type TaskName = "pack" | "kit";

const campaign = sampleLetterCampaign();
const packs = 10;

/** Six letters of one writer; `number` gives each writer a wording of their own. */
function packJob(number: number): PrintJob {
  const choices = {
    language: "ru" as const,
    sender: {
      name: "Anna Schmidt",
      city: "Berlin",
      country: "DE",
      postalAddress: "Kastanienallee 12\n10435 Berlin",
    },
    demands: [1, 3, 4],
    personalParagraph: "Я преподаю химию в средней школе и слежу за этим делом с прошлой зимы.",
    paper: "a4" as const,
    seed: String(number),
  };
  const addressees = campaign.addressees.filter(({ slug }) => sixOffices.includes(slug));
  return { paper: "a4", letters: addressees.map((addressee) => composePair(campaign, addressee, choices)) };
}

/** The documents of a task, each as the sections that make it: ten packs of six letters, or one kit of 180. */
export function documentsOf(task: TaskName): (() => Iterable<PackSection>)[] {
  if (task === "kit") return [kitLetters];
  return Array.from({ length: packs }, (_, number) => () => [{ kind: "letters", job: packJob(number) }]);
}

function* kitLetters(): Generator<PackSection> {
  for (const section of sampleSections(samplePlan(), "ru")) if (section.kind === "letters") yield section;
}

/** All letters of the documents, for a peer that takes them as they are. */
export function* lettersIn(
  document: Iterable<PackSection>,
): Generator<PrintJob["letters"][number]["letter"]> {
  for (const section of document) {
    if (section.kind === "letters") for (const { letter } of section.job.letters) yield letter;
  }
}
