/** Longest address that is made from a title: it has to be read out over a telephone. */
const LONGEST = 48;

/** Russian and Kazakh letters as they are commonly written in addresses of pages. */
const latin: Record<string, string> = {
  ...{
    а: "a",
    ә: "a",
    б: "b",
    в: "v",
    г: "g",
    ғ: "g",
    д: "d",
    е: "e",
    ё: "e",
    ж: "zh",
    з: "z",
    и: "i",
    й: "y",
  },
  ...{
    к: "k",
    қ: "k",
    л: "l",
    м: "m",
    н: "n",
    ң: "n",
    о: "o",
    ө: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
  },
  ...{ ұ: "u", ү: "u", ф: "f", х: "kh", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", і: "i" },
  ...{ ь: "", э: "e", ю: "yu", я: "ya" },
};

/** The last part of a campaign's address, made from its title: Latin letters, digits and hyphens, whole words. */
export function proposeSlug(title: string): string {
  const letters = [...title.normalize("NFC").toLowerCase()].map((letter) => latin[letter] ?? letter).join("");
  const words = letters
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug += slug ? `-${word}` : word;
  }
  return slug || (words[0] ?? "").slice(0, LONGEST) || "campaign";
}
