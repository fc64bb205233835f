import { expect, test } from "vitest";
import { plainPage } from "./plain-page.ts";

test("nothing is left of the nonce and of what it allowed, and the page's own script comes", () => {
  const nonce = "q83vEjRWeJA+/w==";
  const page = [
    `<head><link rel="stylesheet" href="/_next/a.css" nonce="${nonce}"/>`,
    `<link rel="preload" as="script" fetchPriority="low" nonce="${nonce}" href="/_next/a.js"/>`,
    `<script src="/_next/a.js" async="" nonce="${nonce}"></script></head><body><p>&lt;script&gt;</p>`,
    `<script nonce="${nonce}">self.__next_f.push([1,"\\"nonce\\":\\"${nonce}\\" \\u003c/script>"])</script>`,
    `<script type="module" nonce="${nonce}">one\ntwo</script><script src="/_next/old.js" noModule=""></script>`,
    `<script type="application/ld+json">{"@type":"Event"}</script></body>`,
  ].join("");
  expect(plainPage(page, nonce)).toBe(
    '<head><link rel="stylesheet" href="/_next/a.css"/><script src="/page.js" async=""></script></head>' +
      '<body><p>&lt;script&gt;</p><script type="application/ld+json">{"@type":"Event"}</script></body>',
  );
});
