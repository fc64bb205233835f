import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { freePage } from "./free-page.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64");

test("nothing of the nonce is left, and exactly the scripts that run are named", () => {
  const nonce = "q83vEjRWeJA+/w==";
  const page = [
    `<link rel="preload" as="script" nonce="${nonce}" href="/_next/a.js">`,
    `<script src="/_next/a.js" async="" nonce="${nonce}"></script>`,
    `<script nonce="${nonce}">self.__next_f.push([1,"\\"nonce\\":\\"${nonce}\\" \\u003c/script>"])</script>`,
    `<script nonce="${nonce}">one\ntwo</script><script nonce="${nonce}">one\ntwo</script>`,
    `<script type="application/ld+json">{"@type":"Event"}</script>`,
  ].join("");
  const { html, scripts } = freePage(page, nonce);
  expect(html).not.toContain(nonce);
  expect(html).toContain('<script src="/_next/a.js" async=""></script>');
  expect(scripts).toEqual([
    hashOf('self.__next_f.push([1,"\\"nonce\\":\\"\\" \\u003c/script>"])'),
    hashOf("one\ntwo"),
  ]);
});
