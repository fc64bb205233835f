import { beforeEach, expect, test, vi } from "vitest";
import { prepareMails } from "#domain/delivery/prepare-mail";
import { cancelOwnReminders, cancelReminder, findReminder } from "#domain/ledger/cancel-reminder";
import { requestReminder } from "#domain/ledger/request-reminder";
import { sendReminders } from "#domain/ledger/send-reminders";
import type { LetterCampaign } from "#domain/letters/letter";
import * as outbox from "#domain/outbox/queue-mail";
import { emailIndexOf } from "#domain/signatures/email-index";
import type { Person } from "#domain/signatures/person";
import { addDays, dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { erasePerson } from "./erase-person.ts";
import { purgeExpired } from "./purge-expired.ts";
import { requestErasure } from "./request-erasure.ts";

const email = "Anna.Muster@example.org";
const today = dayOf(new Date());
const dueOn = addDays(today, 30);
const onTheDay = addDays(new Date(), 30);
let campaign: LetterCampaign;

beforeEach(async () => {
  campaign = (await makeCampaign()) as unknown as LetterCampaign;
});

const ask = (day = dueOn, address = email) =>
  requestReminder({ campaign, email: address, locale: "kk", dueOn: day });
const waiting = () => db.reminder.findMany({ where: { campaignId: campaign.id } });
const mails = () => db.mail.findMany({ where: { campaignId: campaign.id } });
const person = async () =>
  ({
    organisationId: campaign.organisationId,
    emailIndex: await emailIndexOf(campaign.organisationId, email),
  }) as unknown as Person;

test("a reminder waits sealed; on its day it becomes one mail, and nothing of it is left", async () => {
  await ask();
  const [row] = await waiting();
  expect(Buffer.from(row?.email ?? []).includes("Anna")).toBe(false);
  await sendReminders(addDays(onTheDay, -1));
  expect(await mails()).toHaveLength(0);
  await Promise.all([sendReminders(onTheDay), sendReminders(onTheDay), sendReminders(onTheDay)]);
  expect(await waiting()).toHaveLength(0);
  const [mail, ...others] = await mails();
  expect(others).toHaveLength(0);
  expect(mail).toMatchObject({ kind: "REMINDER", locale: "kk", state: "QUEUED" });
  const [prepared] = await prepareMails([mail?.id ?? ""]);
  expect(prepared).toMatchObject({ to: email, message: { template: "reminder" } });
  expect(JSON.stringify(prepared?.message)).not.toContain(campaign.slug);
});

test("a run that breaks between the mail and the row leaves both as they were, and the next one sends it once", async () => {
  await ask();
  const broken = vi.spyOn(outbox, "queueMail").mockImplementationOnce(async (...given) => {
    broken.mockRestore();
    await outbox.queueMail(...given);
    throw new Error("the machine stopped here");
  });
  await expect(sendReminders(onTheDay)).rejects.toThrow("stopped here");
  expect([(await waiting()).length, (await mails()).length]).toEqual([1, 0]);
  await sendReminders(onTheDay);
  await sendReminders(onTheDay);
  expect([(await waiting()).length, (await mails()).length]).toEqual([0, 1]);
});

test("more than one batch is sent in one run, each once", async () => {
  await Promise.all(Array.from({ length: 60 }, (_, index) => ask(dueOn, `person-${index}@example.org`)));
  expect(await sendReminders(onTheDay)).toBe(60);
  expect(new Set((await mails()).map(({ emailIndex }) => Buffer.from(emailIndex).toString("hex"))).size).toBe(
    60,
  );
});

test("a person has one reminder, and the latest wish holds, also of two at once", async () => {
  const first = await ask();
  await Promise.all([ask(addDays(dueOn, 1)), ask(addDays(dueOn, 2), "ANNA.muster@EXAMPLE.org")]);
  expect(await waiting()).toHaveLength(1);
  const last = await ask(addDays(dueOn, 3));
  expect(await findReminder(first.cancelToken)).toBeNull();
  expect(await findReminder(last.cancelToken)).toEqual({ dueOn: addDays(dueOn, 3) });
});

test("its link takes it back, and a person who proved the address can, too", async () => {
  const { cancelToken } = await ask();
  await cancelReminder("guessed");
  expect(await waiting()).toHaveLength(1);
  await cancelReminder(cancelToken);
  await cancelReminder(cancelToken);
  expect(await waiting()).toHaveLength(0);
  await ask();
  await cancelOwnReminders(await person());
  expect(await waiting()).toHaveLength(0);
  expect(await mails()).toHaveLength(0);
});

test("erasure and the purge take a reminder, and a mail that it became", async () => {
  await ask();
  const { erasureId } = await requestErasure(await person());
  await erasePerson(erasureId);
  expect(await waiting()).toHaveLength(0);
  await ask();
  await sendReminders(onTheDay);
  await erasePerson((await requestErasure(await person())).erasureId);
  expect(await mails()).toHaveLength(0);
  await ask();
  await purgeExpired({ now: addDays(onTheDay, 6) });
  expect(await waiting()).toHaveLength(1);
  await purgeExpired({ now: addDays(onTheDay, 9) });
  expect(await waiting()).toHaveLength(0);
});
