/** A word in the form in which texts are compared. */
export type Word = {
  text: string;
  /** A number, or capitalised where no sentence begins: probably a name. Never remembered. */
  private: boolean;
};

// A run of letters and digits, inner apostrophes included; of scripts that put no space between words each sign is one.
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+(?:['’ʼ](?=\p{L})[\p{L}\p{M}\p{N}]+)*/gu;
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu;
/** The polite "you" of Russian and Kazakh is capitalised, and no name. */
const polite = /^(?:вы|вас|вам|вами|ваш\p{L}*|сіз\p{L}*)$/u;

/** The words of a text in any script, in order. docs/own-words.md states each step. */
export function wordsOf(text: string): Word[] {
  const clean = text.normalize("NFKC").replace(/[\p{Default_Ignorable_Code_Point}ـ]/gu, "");
  let end = 0;
  return [...clean.matchAll(token)].map(({ 0: written, index }) => {
    const opensSentence = index === 0 || /[.!?…:;\n«“„"–—(]/u.test(clean.slice(end, index));
    end = index + written.length;
    const normal = normalise(written);
    return { text: normal, private: /\p{N}/u.test(written) || (!opensSentence && isName(written, normal)) };
  });
}

function normalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’ʼ]/gu, "")
    .normalize("NFD")
    .replace(accents, "")
    .normalize("NFC")
    .replaceAll("ё", "е");
}

function isName(written: string, normal: string): boolean {
  return /^\p{Lu}\p{L}/u.test(written) && !polite.test(normal);
}
