import { expect, test } from "vitest";
import type { OneMoment } from "#domain/guard/schema";
import type { SignatureToConfirm } from "#domain/signatures/schema";
import { withFilledPages } from "./filled-pages.ts";

const moment: OneMoment = {
  action: "/en/campaigns/x",
  challenge: { algorithm: "SHA-256", challenge: "ab", maxnumber: 9, salt: "s?for=y", signature: '"><b>' },
  ticket: "t.1",
  seconds: 20,
  reason: null,
};

const signature: SignatureToConfirm = {
  campaign: { slug: "x", title: "X" },
  ...{ state: "pending", revision: 1, display: "full-name", updates: false },
  ...{ name: "Асель", country: "Poland" },
};

/** As Next would say it: what it was given, and links to itself. */
function pages() {
  const rendered: unknown[] = [];
  const { filled } = withFilledPages({
    async render({ url = "" }, response, options) {
      const data = options?.formState?.data as Partial<SignatureToConfirm>;
      rendered.push(data);
      response.setHeader("content-security-policy", "script-src 'nonce-abc'");
      const action = url.replace(/^\/en(?=\/one-moment)/, "");
      response.end(
        `<head></head><a href="${url.replace("en", "kk")}">Қазақша</a>
        <form method="post" action="${action}"><b title="${data.name}">${data.name} ${data.country}</b></form>`,
      );
    },
    close: async () => {},
  });
  if (!filled) throw new Error("no pages to fill in");
  const ask = (values: Record<string, string>, more: Partial<OneMoment> = {}) =>
    filled("/en/one-moment", { form: "one-moment", values, errors: {}, data: { ...moment, ...more } });
  const show = (token: string, more: Partial<SignatureToConfirm> = {}) => {
    const formState = { form: "confirm-link", values: {}, errors: {}, data: { ...signature, ...more } };
    return filled(`/en/confirm/${token}`, formState);
  };
  return { filled, ask, show, rendered };
}

const people = Array.from({ length: 20 }, (_, index) => `person-${index}@`);

test("what asks for a moment is rendered once for many, and holds what one typed, its ticket and its challenge", async () => {
  const { ask, rendered } = pages();
  const answers = await Promise.all(people.map((email) => ask({ email, name: '"<i>' })));
  expect(rendered).toEqual([{ seconds: 20, reason: null }]);
  for (const [index, answer] of answers.entries()) {
    const body = answer?.body ?? "";
    expect(body.match(/person-\d+@/g)).toEqual([people[index]]);
    expect(body).toContain('<form method="post" action="/en/campaigns/x" autocomplete="off">');
    expect(body).toContain('name="name" value="&quot;&lt;i&gt;"/>');
    expect(body).toContain('<input type="hidden" name="wait" value="t.1"/>');
    expect(body).toMatch(/<input type="hidden" name="proof" data-challenge="[^"<>]*" disabled=""\/>/);
    expect(body).toContain('<a href="/kk/campaigns/x">');
    expect(answer?.headers["content-security-policy"]).toContain("script-src 'self';");
  }
});

test("each reason for a moment has a page of its own", async () => {
  const { ask, rendered } = pages();
  await ask({}, { reason: "wait-early", seconds: 7 });
  await ask({}, { reason: "wait-early", seconds: 7 });
  await ask({}, { reason: "waits-many", seconds: 7 });
  expect(rendered).toHaveLength(2);
});

test("a signature is shown to its signer alone, with nothing of them in what is rendered for many", async () => {
  const { show, rendered } = pages();
  const answers = await Promise.all(people.map((name, index) => show(`token-${index}`, { name })));
  expect(rendered).toHaveLength(1);
  expect(JSON.stringify(rendered)).not.toMatch(/person|Poland|token/);
  for (const [index, answer] of answers.entries()) {
    const body = answer?.body ?? "";
    expect(body.match(/person-\d+@/g)).toEqual([people[index], people[index]]);
    expect(body).toContain(`action="/en/confirm/token-${index}"`);
    expect(body).toContain(`<a href="/kk/confirm/token-${index}">`);
    expect(body).toContain(" Poland</b>");
  }
});

test("a name is text, whatever it looks like, and who is shown something else has another page", async () => {
  const { show, rendered } = pages();
  const name = '"><script>alert(1)</script>$&$1';
  expect((await show("t", { name }))?.body).toContain(
    '<b title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;$1">',
  );
  await show("t", { display: "anonymous", name: null });
  await show("t", { updates: true });
  await show("t", { campaign: { slug: "x", title: "Y" } });
  await show("t", { revision: 2 });
  expect(rendered).toHaveLength(5);
});

test("all other pages are Next's", async () => {
  const { filled } = pages();
  expect(await filled("/en/campaigns/one-moment", { form: "sign", values: {}, errors: {} })).toBeNull();
  const formState = { form: "confirm-link", values: {}, errors: {}, data: null };
  expect(await filled("/en/confirm/x", formState)).toBeNull();
});
