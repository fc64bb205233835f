import { expect } from "@playwright/test";

export type ReceivedMail = {
  to: { address: string }[];
  from: { address: string; name: string }[];
  replyTo?: { address: string }[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** Reads the local mailbox of the try-out. */
export class Mailbox {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async mailsTo(address: string): Promise<ReceivedMail[]> {
    const response = await fetch(`${this.#address}/email`);
    const mails = (await response.json()) as ReceivedMail[];
    return mails.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()));
  }

  /**
   * The mail number `count` to an address, once it has come. With `part`, of those whose text holds it: two mails that
   * were sent one soon after the other may arrive either way round.
   */
  async waitForMail(address: string, count = 1, part = ""): Promise<ReceivedMail> {
    const mails = async () => (await this.mailsTo(address)).filter((mail) => mail.text.includes(part));
    await expect.poll(async () => (await mails()).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
    const mail = (await mails())[count - 1];
    if (!mail) throw new Error("the mail went away");
    return mail;
  }
}

/** What a mail program's own button does with a mail's List-Unsubscribe: no cookie, no page (RFC 8058 3.1). Its status. */
export async function pressOneClick(url: URL): Promise<number> {
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  return (await fetch(url, { method: "POST", body, redirect: "manual" })).status;
}

/** The one link of a mail that holds a word, as a path of the app. */
export function linkWith(mail: ReceivedMail, word: string): string {
  const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link.replace(/[.,)>\]]+$/, ""));
  const wanted = [...new Set(links)].filter((link) => link.includes(word));
  expect(wanted, `one link with "${word}" among ${links.join(" ")}`).toHaveLength(1);
  return new URL(wanted[0] ?? "").pathname;
}
