// Twelve signs keep nearly every entry of the usual lists of stolen passwords out. What is left of them is made by few
// tricks: one word twice, a word with figures, keys beside each other, counting. The words stand here, the tricks below.
const WORDS =
  `password passwort motdepasse contrasena parola parol пароль құпиясөз qwerty qwertz azerty йцукен asdfgh zxcvbn
  iloveyou letmein welcome monkey dragon football baseball superman batman princess sunshine shadow master admin
  administrator root login user guest test changeme secret trustno whatever starwars freedom computer internet server
  hello love summer winter spring autumn january february march april june july august september october november december
  lockdown corona company organisation organization organizer office kazakhstan almaty astana казахстан алматы астана
  қазақстан привет любовь солнце наташа марина андрей сергей qoldau қолдау`
    .split(/\s+/)
    .filter(Boolean);
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "йцукенгшщзхъфывапролджэячсмитьбю",
];
const FEWEST_SIGNS = 5;

/** True for a password that stands in every list of guesses, or is made as those are. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  if (new Set(plain).size < FEWEST_SIGNS || isRepeated(plain)) return true;
  if ([...ROWS, ...ROWS.map(reversed)].some((row) => `${row}${row}`.includes(plain))) return true;
  return wordsGone(plain, WORDS).length < FEWEST_SIGNS;
}

/** True when nearly all of it is the person's address, the organisation or the site, which a guesser tries first. */
export function isObviousPassword(password: string, context: readonly string[]): boolean {
  const parts = context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return wordsGone(password.normalize("NFKC").toLowerCase(), parts).length < FEWEST_SIGNS;
}

/** What is left without the words, figures written for letters undone, and without figures and marks. */
function wordsGone(password: string, words: readonly string[]): string {
  const letters = password
    .replace(/[@4]/g, "a")
    .replaceAll("0", "o")
    .replaceAll("3", "e")
    .replaceAll("$", "s");
  const least = [password, letters].map((text) =>
    [...words]
      .filter((word) => word.length > 3)
      .sort((a, b) => b.length - a.length)
      .reduce((left, word) => left.replaceAll(word, ""), text)
      .replace(/[^\p{L}]/gu, ""),
  );
  const hasWord = words.some(
    (word) => word.length > 3 && (password.includes(word) || letters.includes(word)),
  );
  return hasWord || !/\p{L}/u.test(password)
    ? (least.sort((a, b) => a.length - b.length)[0] ?? "")
    : password;
}

function isRepeated(text: string): boolean {
  return /^(.{1,8}?)\1+$/u.test(text);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
