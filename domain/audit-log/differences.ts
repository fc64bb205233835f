export type Leaf = string | number | boolean | string[];
/** `before` is undefined where nothing is said of an earlier state, null where nothing stood. */
export type Difference = { path: string[]; before?: Leaf | null; after: Leaf | null };

/** Facts that say which thing was changed: shown although they stayed the same. */
const NAMING = new Set(["office", "template", "language", "person", "position", "record", "country"]);
/** Ids of rows tell a reader nothing. The download as JSON has them. */
const SILENT = new Set(["comment", "report", "invalidation", "export", "delivery"]);

/** What differs between the two states that an entry keeps, and what says which thing it was about. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const gone = now.size === 0;
  const lost = [...old].flatMap(([key, { path, value }]): Difference[] => {
    if (now.has(key)) return [];
    if (gone) return [{ path, before: value, after: null }];
    return NAMING.has(key) ? [{ path, after: value }] : [];
  });
  const kept = [...now].flatMap(([key, { path, value }]): Difference[] => {
    const was = old.get(key);
    if (!was) return key === "version" ? [] : [{ path, after: value }];
    if (String(was.value ?? "") !== String(value ?? "")) return [{ path, before: was.value, after: value }];
    return NAMING.has(key) ? [{ path, after: value }] : [];
  });
  return [...kept, ...lost].filter(({ before: was, after: is }) => was !== is && (was ?? is) !== null);
}

type Leaves = Map<string, { path: string[]; value: Leaf | null }>;

/** The facts of a state by their path; what lies deeper follows its parent, and lists stay whole. */
function leavesOf(value: unknown, path: string[] = [], into: Leaves = new Map()): Leaves {
  if (typeof value !== "object" || value === null) return into;
  for (const [key, each] of Object.entries(value)) {
    if (SILENT.has(key)) continue;
    const at = [...path, key];
    const leaf = leafOf(each);
    if (leaf === undefined) leavesOf(each, at, into);
    else into.set(at.join("."), { path: at, value: leaf });
  }
  return into;
}

function leafOf(value: unknown): Leaf | null | undefined {
  if (value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (!Array.isArray(value) || value.some((each) => typeof each === "object")) return undefined;
  return value.length > 0 ? value.map(String) : null;
}
