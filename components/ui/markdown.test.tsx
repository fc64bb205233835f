import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "#components/ui/markdown";
import { hostileTexts } from "#testing/hostile-texts";

const ALLOWED =
  /^<\/?(?:p|h[2-6]|blockquote|ul|ol|li|hr|br|strong|em|a)(?: start="\d+")?(?: href="[^"]*")?\/?>$/;

function expectInert(text: string) {
  const html = renderToStaticMarkup(<Markdown text={text} />);
  for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(ALLOWED);
  for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) {
    expect(href).toMatch(/^(?:https?:|mailto:|\/(?!\/)|#)/i);
  }
}

test("nothing that is typed becomes markup of its own or a link that runs (abuse case 5)", () => {
  for (const text of hostileTexts) {
    for (const shape of [
      text,
      `[x](${text})`,
      `![x](${text})`,
      `<${text}>`,
      `# ${text}`,
      `- ${text}`,
      `\`${text}\``,
    ]) {
      expectInert(shape);
    }
  }
  for (const href of [
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:x",
    "//evil.example",
  ]) {
    expectInert(`[x](${href})`);
    expectInert(`[x]: ${href}\n\n[x]`);
    expectInert(`<${href}>`);
  }
});

test("whatever is put together of the signs that Markdown knows", () => {
  const signs = [
    "<",
    ">",
    "[",
    "]",
    "(",
    ")",
    "!",
    "*",
    "_",
    "`",
    "#",
    "\n",
    "-",
    '"',
    "javascript:",
    "script",
    "a",
    " ",
  ];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(fc.property(text, expectInert), { numRuns: 500 });
});
