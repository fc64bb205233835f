import { getTranslations } from "next-intl/server";

/** How many of what; rules that found nothing are not named. */
export async function Gone({ rows, none }: { rows: Record<string, number>; none: string }) {
  const t = await getTranslations("retention.rules");
  const names = Object.keys(rows).filter((name) => t.has(name));
  if (names.length === 0) return <p className="organizer-quiet">{none}</p>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{t(name, { count: rows[name] ?? 0 })}</li>
      ))}
    </ul>
  );
}
