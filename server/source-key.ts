import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { hmac } from "#lib/crypto";
import { saltOfDay } from "#lib/daily-salt";
import { env } from "#lib/env";
import { ONION_SOURCE } from "#lib/rate-limits";

/**
 * A hash that stands for where a request came from, under a random salt that every process shares for one day and
 * that is deleted with that day; the onion service is a class that needs none. IPv6 counts by /64, because one subscriber has at least that much (RFC 6177).
 */
export async function sourceKey(request: IncomingMessage): Promise<string> {
  const source = sourceOf(request);
  if (source === ONION_SOURCE) return source;
  return hmac(await saltOfDay())
    .update(source)
    .digest("base64url")
    .slice(0, 22);
}

/** The network of the client, or the class of those who come through the onion service. */
export function sourceOf(request: IncomingMessage): string {
  const address = clientAddress(request);
  return isFromOnion(request, address) ? ONION_SOURCE : networkOf(address);
}

/**
 * The peer's address, or what a trusted proxy says of it: the last entry of X-Forwarded-For that no trusted proxy
 * wrote. From anybody else the header is ignored, since whoever sends it chooses what it says.
 */
export function clientAddress(request: IncomingMessage): string {
  let address = plain(request.socket.remoteAddress ?? "");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => plain(part.trim()));
  while (isTrusted(address)) {
    const next = forwarded.pop();
    if (!next || !isIP(next)) break;
    address = next;
  }
  return address;
}

/**
 * The Tor daemon stands beside the web or is a trusted proxy, so behind it no address from outside is found. A visitor
 * who comes another way and only names the onion host is seen by their own address.
 */
function isFromOnion({ headers }: IncomingMessage, address: string): boolean {
  const { ONION_URL } = env();
  if (!ONION_URL || headers.host !== new URL(ONION_URL).host) return false;
  return isTrusted(address) || isLoopback(address);
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^127\./.test(address);
}

/** Without the IPv4 mapping of a dual-stack socket and the port that some proxies add. */
function plain(address: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(address);
  return (bare?.[1] ?? bare?.[2] ?? address).replace(/^::ffff:(?=\d+\.)/i, "");
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
