import { THRESHOLD } from "#domain/ledger/suppression";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";

export type StressedDemand = { number: number; text: string; letters: number | null };

/**
 * How many prepared letters stress each demand, of all time; null where it is hidden. A letter stresses up to three, so nothing
 * adds up to a sum from which a hidden one could be worked out.
 */
export async function listStressedDemands(
  campaignId: OwnedCampaignId,
  locale: Locale,
): Promise<StressedDemand[]> {
  const [demands, counts] = await Promise.all([
    db.demand.findMany({
      where: { campaignId },
      orderBy: { number: "asc" },
      select: { number: true, translations: { where: { locale }, select: { text: true } } },
    }),
    db.stressCount.findMany({
      where: { campaignId, subject: "DEMAND" },
      select: { number: true, letters: true },
    }),
  ]);
  const letters = new Map(counts.map((count) => [count.number, count.letters]));
  return demands.map(({ number, translations }) => {
    const count = letters.get(number) ?? 0;
    return { number, text: translations[0]?.text ?? "", letters: count < THRESHOLD ? null : count };
  });
}
