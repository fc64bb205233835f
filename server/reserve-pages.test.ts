import { expect, test } from "vitest";
import { withReservePages } from "./reserve-pages.ts";

/** Pages of which the one to send again fails so many times before it is shown; `rendered` counts. */
function pages({ failures = 0 } = {}) {
  let rendered = 0;
  const { again, later } = withReservePages({
    async render(_request, response, options) {
      rendered += 1;
      response.setHeader("content-security-policy", "script-src 'nonce-abc'");
      response.statusCode = rendered <= failures ? 500 : (options?.status ?? 200);
      const links = '<a href="/kk/problem">Қазақша</a><a href="/kk">Home</a>';
      response.end(`<head></head>${links}<form method="post" action="/again"><button>Again</button></form>`);
    },
    close: async () => {},
  });
  if (!again || !later) throw new Error("no pages in reserve");
  return { again, later, rendered: () => rendered };
}

test("what was typed comes back as text, whatever it looks like, and goes where it was sent", async () => {
  const { again } = pages();
  const { status, headers, body } = await again("en", '/en/x?a=1&b="2', {
    text: '"><script>alert(1)</script>\n$& $1 &quot;',
    demands: ["1", "2"],
  });
  expect([status, headers?.["retry-after"], headers?.["cache-control"]]).toEqual([503, "5", "no-store"]);
  expect(headers?.["content-security-policy"]).toContain("script-src 'self';");
  expect(body).toContain(
    [
      '<form method="post" action="/en/x?a=1&amp;b=&quot;2" autocomplete="off">',
      '<input type="hidden" name="text" value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\n$&amp; $1 &amp;quot;"/>',
      '<input type="hidden" name="demands" value="1"/><input type="hidden" name="demands" value="2"/>',
      "<button>Again</button></form>",
    ].join(""),
  );
});

test("is rendered once for many, and what one typed is in no other's page", async () => {
  const { again, rendered } = pages();
  const typed = Array.from({ length: 20 }, (_, index) => `person-${index}@example.org`);
  const answers = await Promise.all(typed.map((email) => again("kk", "/kk/x", { email })));
  expect(rendered()).toBe(1);
  for (const [index, { body }] of answers.entries())
    expect(String(body).match(/person-\d+@/g)).toEqual([`person-${index}@`]);
});

test("a page that failed is tried anew for the next", async () => {
  const { again } = pages({ failures: 1 });
  await expect(again("ru", "/ru/x", {})).rejects.toThrow("page answered 500");
  expect((await again("ru", "/ru/x", {})).status).toBe(503);
});

test("leads to the page that was asked for, in every language", async () => {
  const { later } = pages();
  const { status, headers, body } = await later("en", '/en/manage/token?a=1&b="$&');
  expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "5", "no-store"]);
  const links = [...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/kk/manage/token?a=1&amp;b=&quot;$&amp;", "/kk"]);
});
