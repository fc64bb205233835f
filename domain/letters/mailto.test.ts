import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleLetterCampaign } from "#testing/letter-campaign";
import { composeLetter } from "./compose-letter.ts";
import { composeLinks, emptyMessageLink, longestLinks } from "./mailto.ts";
import { letterText } from "./plain-text.ts";

/** What the program at the other end of a link reads. */
function readLink(provider: string, href: string) {
  const inner = provider === "proton" ? decodeURIComponent(href.split("#mailto=")[1] ?? "") : href;
  const url = new URL(inner);
  const get = (name: string) => url.searchParams.get(name);
  return {
    to: url.protocol === "mailto:" ? decodeURIComponent(url.pathname) : get("to"),
    subject: get(provider === "gmail" ? "su" : "subject") ?? "",
    text: get("body") ?? "",
    fields: [...url.searchParams.keys()],
  };
}

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(
    "Қ & + ? # % =\nя",
    "&bcc=x@example.org&body=",
    "50 % + 1\r\n\r\n?to=x@example.org#mailto=",
    "ش‎ ა 张 🖤",
    "Ұ".repeat(1500),
  ),
);

test("a link carries the whole letter, and nothing a writer types becomes a field of its own", () => {
  fc.assert(
    fc.property(words, words, (subject, text) => {
      const draft = { to: "pg+appeals@example.org", subject, text };
      for (const { provider, href } of composeLinks(draft)) {
        if (href === null) continue;
        expect(href.length).toBeLessThanOrEqual(longestLinks[provider]);
        const read = readLink(provider, href);
        const sent = (value: string) => value.replace(/\r?\n/g, "\r\n");
        expect(read).toMatchObject({ to: draft.to, subject: sent(subject), text: sent(text) });
        expect(read.fields.filter((name) => /^b?cc$/i.test(name))).toEqual([]);
      }
    }),
  );
});

test.each([
  ["mailto", 2_000],
  ["gmail", 4_000],
  ["outlook", 2_000],
  ["yahoo", 2_000],
  ["proton", 30_000],
] as const)("%s is offered up to %i characters and never beyond", (provider, longest) => {
  const lengthWith = (count: number) => {
    const link = composeLinks({ to: "a@example.org", subject: "s", text: "x".repeat(count) });
    return link.find((each) => each.provider === provider)?.href?.length ?? null;
  };
  const overhead = (lengthWith(1) ?? 0) - 1;
  expect(lengthWith(longest - overhead)).toBe(longest);
  expect(lengthWith(longest - overhead + 1)).toBeNull();
});

test("no letter of the sample is ever cut: what does not fit is left out, and one link always fits", () => {
  const campaign = sampleLetterCampaign();
  const sender = { name: "Anna Muster", city: "Berlin", country: "DE", postalAddress: "" };
  for (const addressee of campaign.addressees)
    for (const language of addressee.languages) {
      const choices = { language, sender, demands: [1, 2, 3], paper: "a4", seed: "x" } as const;
      const letter = composeLetter(campaign, addressee, {
        ...choices,
        demands: [1, 2, 3],
        personalParagraph: "",
      });
      const text = letterText(letter);
      const links = composeLinks({ to: "a@example.org", subject: letter.subject, text });
      expect(links.find(({ provider }) => provider === "proton")?.href).not.toBeNull();
      for (const { provider, href } of links)
        if (href) expect(readLink(provider, href).text.replaceAll("\r\n", "\n")).toBe(text);
    }
});

test("an empty message bears address and subject alone", () => {
  const link = emptyMessageLink({ to: "pg@example.org", subject: "о положении" });
  expect(readLink("mailto", link)).toEqual({
    to: "pg@example.org",
    subject: "о положении",
    text: "",
    fields: ["subject"],
  });
});
