import { expect, test } from "vitest";
import { env } from "#lib/env";
import { messagesOf } from "#lib/i18n";
import { campaignRules } from "./purge-campaign.ts";
import { register } from "./register.ts";
import { retentionRules } from "./retention.ts";
import { termsInForce } from "./terms.ts";

test("the register names each settable term with the default that lib/env.ts gives it", () => {
  const named = register.flatMap(({ term }) => [...term.matchAll(/(\d+) (?:days|months) \(`(\w+)`\)/g)]);
  expect(new Set(named.map(([, , name]) => name)).size).toBe(5);
  for (const [, number, name] of named) expect(env()[name as "MAIL_DAYS"], name).toBe(Number(number));
});

test("organizers are told in words of every kind of data that goes", () => {
  const ofOrganisations = retentionRules(new Date(), termsInForce()).filter(({ owner }) => owner !== null);
  const names = [...ofOrganisations.map(({ name }) => name), ...campaignRules];
  const { rules } = messagesOf("en", "retention");
  expect(Object.keys(rules ?? {}).sort()).toEqual(names.sort());
});
