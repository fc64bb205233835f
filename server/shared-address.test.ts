import { expect, test } from "vitest";
import { sharedAddress } from "./shared-address.ts";

test("what others hang on a link makes no page of its own", () => {
  const campaign = "/en/campaigns/example";
  expect(sharedAddress(campaign)).toBe(campaign);
  expect(sharedAddress(`${campaign}?`)).toBe(campaign);
  expect(sharedAddress(`${campaign}?fbclid=IwAR0_x-1&utm_source=News%20letter`)).toBe(campaign);
  expect(sharedAddress(`${campaign}?fbclid=1&source=flyer`)).toBe(`${campaign}?source=flyer`);
  expect(sharedAddress(`${campaign}?source=a&source=b`)).toBe(`${campaign}?source=a`);
  expect(sharedAddress(`${campaign}?source=No+name&page=2`)).toBe(campaign);
  expect(sharedAddress(`${campaign}/comments/log?page=12&source=flyer`)).toBe(
    `${campaign}/comments/log?page=12`,
  );
  expect(sharedAddress("/kk?fbclid=1")).toBe("/kk");
  expect(sharedAddress(`${campaign}/check-mail?sent=again&to=x`)).toBe(`${campaign}/check-mail?sent=again`);
  expect(sharedAddress(`${campaign}/check-mail?sent=x`)).toBe(`${campaign}/check-mail`);
  expect(sharedAddress(`${campaign}/thank-you?for=letter`)).toBe(`${campaign}/thank-you?for=letter`);
});

test("what speaks to one person, or cannot be read, is kept for nobody", () => {
  const addresses = [
    "/en?sent=link",
    "/ru/campaigns/x/comments?done=reported",
    "/ru/campaigns/x/thank-you?sent=link",
    "/en/campaigns/x?source=%zz",
    "/en/campaigns/x?a=%00",
  ];
  for (const path of [
    "/en/manage/token",
    "/en/confirm/token",
    "/en/organizer",
    "/en/campaigns/x/write",
    "/de",
  ])
    addresses.push(path, `${path}?source=flyer`);
  for (const address of addresses) expect(sharedAddress(address), address).toBeNull();
});
