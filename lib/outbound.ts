import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { isTryOut } from "#lib/env";
import { isLoopbackAddress, isPublicAddress } from "#lib/public-address";

/** Why a request to an address that somebody typed was not made, or came to nothing. */
export type OutboundFailure =
  | "address-form"
  | "address-scheme"
  | "address-port"
  | "address-unknown"
  | "address-private"
  | "timeout"
  | "network";

export type OutboundResult = { ok: true; status: number } | { ok: false; failure: OutboundFailure };

type Address = { address: string; family: number };

/** What a request may reach. Production has the two below and no switch; tests bring their own. */
export type Network = {
  resolve: (hostname: string) => Promise<Address[]>;
  mayReach: (address: string) => boolean;
  mayUse: (url: URL) => OutboundFailure | null;
  ca?: string;
};

const TIMEOUT_MS = 10_000;
const PORTS = new Set(["", "443", "8443"]);

const resolve = (hostname: string) => lookup(hostname, { all: true, verbatim: true });

const internet: Network = {
  resolve,
  mayReach: isPublicAddress,
  mayUse(url) {
    if (url.protocol !== "https:") return "address-scheme";
    // A certificate is for a name. WHATWG's parser has made a dotted address of every decimal, octal or hex form.
    if (isIP(url.hostname.replace(/^\[|\]$/g, ""))) return "address-private";
    return PORTS.has(url.port) ? null : "address-port";
  },
};

/** In the try-out nothing leaves the machine: a receiver on it may be tried, no other. */
const thisMachine: Network = {
  resolve,
  mayReach: isLoopbackAddress,
  mayUse: (url) => (Number(url.port) >= 1024 ? null : "address-port"),
};

export function outboundNetwork(): Network {
  return isTryOut() ? thisMachine : internet;
}

/**
 * The address as a URL that may be asked, or why not. The name is looked up as well, so that whoever types it hears of a
 * private target at once; what it leads to later is looked up again.
 */
export async function checkOutbound(
  text: string,
  network = outboundNetwork(),
): Promise<{ ok: true; url: URL } | { ok: false; failure: OutboundFailure }> {
  const url = parse(text, network);
  if (typeof url === "string") return { ok: false, failure: url };
  const target = await resolveOnce(url, network);
  return typeof target === "string" ? { ok: false, failure: target } : { ok: true, url };
}

/**
 * Posts to an address that somebody typed. The name is resolved once, every address it has must be allowed, and the
 * connection goes to the one that was checked, under the name for TLS: a second answer of the name server (DNS
 * rebinding) is never asked for. Redirects are not followed, and of the answer nothing but its status is read.
 */
export async function postOutbound(
  text: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  network = outboundNetwork(),
): Promise<OutboundResult> {
  const url = parse(text, network);
  if (typeof url === "string") return { ok: false, failure: url };
  const target = await resolveOnce(url, network);
  if (typeof target === "string") return { ok: false, failure: target };
  return send(url, target, body, headers, network.ca);
}

function parse(text: string, network: Network): URL | OutboundFailure {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash)
    return "address-form";
  return network.mayUse(url) ?? url;
}

async function resolveOnce(url: URL, { resolve, mayReach }: Network): Promise<Address | OutboundFailure> {
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(hostname);
  const addresses = family
    ? [{ address: hostname, family }]
    : await resolve(hostname).catch(() => [] as Address[]);
  const [first] = addresses;
  if (!first) return "address-unknown";
  return addresses.every(({ address }) => mayReach(address)) ? first : "address-private";
}

function send(
  url: URL,
  target: Address,
  body: string,
  headers: Record<string, string>,
  ca: string | undefined,
): Promise<OutboundResult> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((settle) => {
    const fail = () => settle({ ok: false, failure: signal.aborted ? "timeout" : "network" });
    const options: https.RequestOptions = {
      method: "POST",
      agent: false,
      signal,
      headers: { ...headers, "content-length": Buffer.byteLength(body), connection: "close" },
      lookup: (_hostname, { all }, done) =>
        all ? done(null, [target]) : done(null, target.address, target.family),
      ...(ca ? { ca } : {}),
    };
    const sent = request(url, options, (response) => {
      settle({ ok: true, status: response.statusCode ?? 0 });
      response.destroy();
    });
    sent.on("error", fail);
    sent.end(body);
  });
}
