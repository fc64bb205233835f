import { getTranslations } from "next-intl/server";
import { type QueueCounts, type QueueKind, queueKinds } from "#domain/moderation/schema";

/** `decided` stands after the kinds that wait. */
type KindProps = { base: string; kind: QueueKind | "decided" | null; counts: QueueCounts };

export async function KindLinks({ base, kind, counts }: KindProps) {
  const t = await getTranslations("moderation.queue");
  const all = queueKinds.reduce((sum, each) => sum + counts[each], 0);
  const links = [
    { key: "all", href: base, here: kind === null, count: all },
    ...queueKinds.map((each) => ({
      key: each,
      href: `${base}/${each}`,
      here: kind === each,
      count: counts[each],
    })),
    { key: "decided", href: `${base}/decided`, here: kind === "decided", count: null },
  ];
  return (
    <nav className="queue-kinds" aria-label={t("kindsLabel")}>
      {links.map(({ key, href, here, count }) => (
        <a key={key} href={href} aria-current={here ? "page" : undefined}>
          {t(`kinds.${key}`)}
          {count === null ? null : <span className="queue-kinds__count figures"> {count}</span>}
        </a>
      ))}
    </nav>
  );
}
