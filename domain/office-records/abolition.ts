import { isoDay } from "#lib/clock";

export const abolition = {
  abolishedOn: true,
  abolitionSource: true,
  successor: { select: { slug: true } },
} as const;

type Stored = { abolishedOn: Date | null; abolitionSource: string; successor: { slug: string } | null };

/** The end of an office as the log keeps it. */
export function abolitionForAudit({ abolishedOn, abolitionSource, successor }: Stored) {
  return {
    on: abolishedOn && isoDay(abolishedOn),
    successor: successor?.slug ?? null,
    source: abolitionSource,
  };
}
