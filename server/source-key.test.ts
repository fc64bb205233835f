import type { IncomingMessage } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { clientAddress, sourceOf } from "./source-key.ts";

vi.stubEnv("TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8:ffff::/48, 192.0.2.7");
vi.stubEnv("ONION_URL", "http://abcdef.onion");

function request(remoteAddress: string, headers: Record<string, string> = {}) {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

const from = (peer: string, forwarded?: string) =>
  clientAddress(request(peer, forwarded === undefined ? {} : { "x-forwarded-for": forwarded }));

describe("the address of a client", () => {
  test.each([
    ["nobody in between", "203.0.113.5", undefined, "203.0.113.5"],
    ["a stranger who claims another address", "203.0.113.5", "198.51.100.1", "203.0.113.5"],
    ["one trusted proxy", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
    ["an entry that the client wrote itself", "10.1.2.3", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    ["two trusted proxies", "10.1.2.3", "198.51.100.1, 192.0.2.7", "198.51.100.1"],
    [
      "a trusted address claimed by a stranger behind the proxy",
      "10.1.2.3",
      "10.9.9.9, 198.51.100.1",
      "198.51.100.1",
    ],
    ["a trusted proxy that says nothing", "10.1.2.3", undefined, "10.1.2.3"],
    ["a trusted proxy that says nonsense", "10.1.2.3", "unknown", "10.1.2.3"],
    ["an IPv4 client of a dual-stack socket", "::ffff:203.0.113.5", "1.1.1.1", "203.0.113.5"],
    ["a proxy on a dual-stack socket", "::ffff:10.1.2.3", "198.51.100.1", "198.51.100.1"],
    ["a proxy that adds ports", "10.1.2.3", "198.51.100.1:50123", "198.51.100.1"],
    ["an IPv6 proxy and client", "2001:db8:ffff::1", "[2001:db8:1::9]:443", "2001:db8:1::9"],
  ])("%s", (_name, peer, forwarded, address) => {
    expect(from(peer, forwarded)).toBe(address);
  });
});

describe("what counts as one source", () => {
  const source = (address: string, host = "letters.example.org") => sourceOf(request(address, { host }));

  test("an IPv6 subscriber with a whole /64, and nobody else", () => {
    expect(source("2001:db8:1:2:3:4:5:6")).toBe(source("2001:db8:1:2::9"));
    expect(source("2001:db8:1:2::1")).not.toBe(source("2001:db8:1:3::1"));
    expect(source("2001:0db8:0001:0002::1")).toBe(source("2001:db8:1:2::1"));
  });

  test("everybody who comes through the onion service, beside the web or behind a trusted proxy", () => {
    expect(source("127.0.0.1", "abcdef.onion")).toBe("onion");
    expect(source("::1", "abcdef.onion")).toBe("onion");
    expect(source("10.1.2.3", "abcdef.onion")).toBe("onion");
    expect(source("127.0.0.1")).not.toBe("onion");
  });

  test("nobody from outside who only names the onion host", () => {
    expect(source("203.0.113.5", "abcdef.onion")).toBe("203.0.113.5");
    const forwarded = { host: "abcdef.onion", "x-forwarded-for": "203.0.113.5" };
    expect(sourceOf(request("10.1.2.3", forwarded))).toBe("203.0.113.5");
  });
});
