/** The goal moves ahead of the count: the organizer's first one, then 1, 2, 5 and their tens. */
export function movingGoal(count: number, first: number): number {
  if (count < first) return first;
  const power = 10 ** Math.floor(Math.log10(Math.max(count, 1)));
  return [1, 2, 5, 10].map((step) => step * power).find((goal) => goal > count) ?? 10 * power;
}
