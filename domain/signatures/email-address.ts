const MAX_ADDRESS = 254; // RFC 5321 4.5.3.1.3, less the angle brackets
const MAX_LOCAL_PART = 64; // RFC 5321 4.5.3.1.1
/** An atom or dots between atoms (RFC 5322 3.2.3), with letters of any script (RFC 6531). Quoted forms are refused. */
const LOCAL_PART = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** What the URL parser reads as a host and nothing else: of ASCII only letters, digits, dot and hyphen. */
const DOMAIN_INPUT = /^(?:[A-Za-z0-9.-]|[^\p{ASCII}\s])+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The two parts of an address, its domain in ASCII (UTS #46), or null when no mail could reach it. */
export function parseEmailAddress(address: string): { local: string; domain: string } | null {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  const written = address.slice(at + 1);
  if (at < 1 || !LOCAL_PART.test(local) || !DOMAIN_INPUT.test(written)) return null;
  const domain = toAscii(written);
  if (!domain || domain.length > 253 || !DOMAIN.test(domain)) return null;
  const localBytes = new TextEncoder().encode(local).length;
  return localBytes <= MAX_LOCAL_PART && localBytes + 1 + domain.length <= MAX_ADDRESS
    ? { local, domain }
    : null;
}

/** The URL parser has nothing to do with these but to make small letters of capitals; what it refuses of them, DOMAIN does. */
const PLAIN = /^(?!.*xn--)[a-z0-9.-]+$/i;

/** By the URL parser, because browsers and Node both have it; it refuses what is no host name. */
function toAscii(domain: string): string | null {
  if (PLAIN.test(domain)) return domain.toLowerCase();
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
