import { db } from "#lib/db";
import { retrying } from "#lib/transaction";

type Stress = { campaignId: string; demands: number[]; person: number | undefined; letters: number };

/** Adds newly prepared letters to what they stress. In one order always, so that two writers never wait for each other. */
export async function countStress({ campaignId, demands, person, letters }: Stress): Promise<void> {
  const rows = [
    ...demands.toSorted((a, b) => a - b).map((number) => ["DEMAND", number] as const),
    ...(person === undefined ? [] : [["PERSON", person] as const]),
  ];
  if (rows.length === 0 || letters === 0) return;
  const [subjects, numbers] = [rows.map(([subject]) => subject), rows.map(([, number]) => number)];
  await retrying(
    () => db.$executeRaw`
      insert into stress_counts as kept (campaign_id, subject, number, letters)
      select ${campaignId}::uuid, subject::stress_subject, number, ${letters}
      from unnest(${subjects}::text[], ${numbers}::int[]) as stressed (subject, number)
      on conflict (campaign_id, subject, number) do update set letters = kept.letters + excluded.letters`,
  );
}
