const MOST = 60;

/** An address made from an English name: "Head of Institution LA-155/1" becomes "head-of-institution-la-155-1". */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word && !small.has(word));
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > MOST) break;
    slug = longer;
  }
  return slug || "office";
}

const small = new Set(["of", "the", "for", "and", "in", "to", "a", "republic", "kazakhstan"]);

/** The same with a number where it is taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted.slice(0, MOST - 4)}-${number}`;
  return slug;
}
