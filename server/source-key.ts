import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { env } from "#lib/env";

let salt: { day: number; bytes: Uint8Array } | undefined;

/**
 * A hash that stands for where a request came from, under a random salt that every process shares for one day and
 * that is deleted with that day. IPv6 counts by /64, because one subscriber has at least that much (RFC 6177).
 */
export async function sourceKey(request: IncomingMessage): Promise<string> {
  const source = networkOf(clientAddress(request));
  return createHmac("sha256", await saltOfToday())
    .update(source)
    .digest("base64url")
    .slice(0, 22);
}

/** The peer's address, or what a trusted proxy says of it: the last entry that no trusted proxy wrote. */
export function clientAddress(request: IncomingMessage): string {
  let address = plain(request.socket.remoteAddress ?? "");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => plain(part.trim()));
  while (isTrusted(address)) {
    const next = forwarded.pop();
    if (!next) break;
    address = next;
  }
  return address;
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

let trusted: BlockList | undefined;

function isTrusted(address: string): boolean {
  if (!trusted) {
    trusted = new BlockList();
    for (const entry of env().TRUSTED_PROXIES) {
      const [network = "", prefix] = entry.split("/");
      const family = isIPv6(network) ? "ipv6" : "ipv4";
      if (prefix) trusted.addSubnet(network, Number(prefix), family);
      else trusted.addAddress(network, family);
    }
  }
  return address !== "" && trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

async function saltOfToday(): Promise<Uint8Array> {
  const day = dayOf(new Date());
  if (salt?.day === day.getTime()) return salt.bytes;
  const fresh = randomBytes(32);
  await db.$executeRaw`delete from rate_limit_salts where day < ${day}::date`;
  await db.$executeRaw`insert into rate_limit_salts (day, salt) values (${day}::date, ${fresh}) on conflict do nothing`;
  const [row] = await db.$queryRaw<
    { salt: Uint8Array }[]
  >`select salt from rate_limit_salts where day = ${day}::date`;
  salt = { day: day.getTime(), bytes: row?.salt ?? fresh };
  return salt.bytes;
}
