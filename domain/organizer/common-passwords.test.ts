import { expect, test } from "vitest";
import { isCommonPassword, isObviousPassword } from "./common-passwords.ts";

test("what every list of guesses holds is refused", () => {
  const common =
    `passwordpassword password1234 Password123! P@ssw0rd2024 qwertyuiop123 qwertyuiopas 123456789012 iloveyou1234
    aaaaaaaaaaaa abcabcabcabc abcdefghijkl welcome12345 letmein12345 1q2w3e4r5t6y zyxwvutsrqpo administrator1 qoldau2026!!
    парольпароль пароль123456 йцукенгшщзхъ 098765432109 11112222333344`.split(/\s+/);
  expect(common.filter((password) => !isCommonPassword(password))).toEqual([]);
});

test("what nobody guesses is taken, also when it has a common word in it", () => {
  const good = [
    "correct horse battery staple",
    "a long enough password",
    "another long password",
    "vier Möwen über dem Hafen",
    "жёлтый трамвай едет домой",
    "Tq9-vXr4-Lm2k-Zz8w",
    "8f3b2c91d07e4a65",
  ];
  expect(good.filter(isCommonPassword)).toEqual([]);
});

test("a name that stands on the page is no password", () => {
  const context = ["aliya.serik@example.org", "Open Letters Foundation", "letters.example.org"];
  for (const password of ["aliyaserik2026", "OpenLetters!!", "foundation1234"])
    expect(isObviousPassword(password, context)).toBe(true);
  for (const password of ["correct horse battery staple", "tea with aliya at noon"])
    expect(isObviousPassword(password, context)).toBe(false);
});
